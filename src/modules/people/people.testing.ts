import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { generateSync } from 'otplib';
import { demonstrationPassword } from './demonstration.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser as far as tests need one: it keeps cookies, says where it comes from, and has a network address of its own. */
export type Tab = {
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  /** As a form is sent without a script. */
  readonly form: (url: string, fields?: Fields) => Promise<LightMyRequestResponse>;
  readonly cookies: Map<string, string>;
};

let tabs = 0;

export function openTab(server: FastifyInstance, host = '127.0.0.1:8080'): Tab {
  tabs += 1;
  const remoteAddress = `10.9.${Math.floor(tabs / 250)}.${tabs % 250}`;
  const cookies = new Map<string, string>();
  const send = async (options: { method: 'GET' | 'POST'; url: string; payload?: string }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const headers = { host, cookie, accept: 'text/html', ...(options.method === 'POST' ? type : {}) };
    const answer = await server.inject({ ...options, remoteAddress, headers });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const encode = (fields: Fields): string => {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
    );
    return new URLSearchParams(pairs).toString();
  };
  return {
    cookies,
    get: (url) => send({ method: 'GET', url }),
    form: (url, fields = {}) => send({ method: 'POST', url, payload: encode(fields) }),
  };
}

/** Somebody at a browser of their own, after the first step of a sign-in. */
export async function signInAs(server: FastifyInstance, login: string, password = demonstrationPassword): Promise<Tab> {
  const tab = openTab(server);
  const answer = await tab.form('/dang-nhap', { login, password });
  if (answer.statusCode !== 303) throw new Error(`${login} could not sign in: ${answer.statusCode}`);
  return tab;
}

/** What an app shows at a moment. */
export const codeAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });

/** The secret on the page on which the second factor is set up. */
export function secretOn(page: string): string {
  return (/<code class="secret">([^<]+)<\/code>/.exec(page)?.[1] ?? '').replace(/\s/g, '');
}
