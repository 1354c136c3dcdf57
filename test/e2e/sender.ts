import type { Role } from '#modules/people';
import { password } from '../../src/modules/reporting/submissions/submissions.testing.ts';
import type { Reply, Sender } from '../app.ts';
import type { Page } from './browser.ts';
import { demonstrationPassword, type Reachable } from './program.ts';

type Answer = Reply & { readonly cookie: string };

function encoded(fields: Readonly<Record<string, string | readonly string[]>>): string {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString();
}

/** Somebody's session with a program that runs, without a browser's window. */
function senderWith(program: Reachable, cookie = ''): Sender<Answer> {
  const ask = async (path: string, options: RequestInit): Promise<Answer> => {
    const answer = await fetch(new URL(path, program.url), {
      redirect: 'manual',
      ...options,
      headers: { cookie, origin: new URL(program.url).origin, ...options.headers },
    });
    return {
      statusCode: answer.status,
      body: await answer.text(),
      headers: Object.fromEntries(answer.headers),
      cookie: answer.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    };
  };
  const post = (path: string, type: string, body: string, accept: string) =>
    ask(path, { method: 'POST', body, headers: { 'content-type': type, accept } });
  return {
    get: (path) => ask(path, {}),
    json: (path, body) => post(path, 'application/json', JSON.stringify(body), 'application/json'),
    form: (path, fields) => post(path, 'application/x-www-form-urlencoded', encoded(fields), 'text/html'),
  };
}

/** The session of a page's browser. */
export async function senderOf(page: Page, program: Reachable): Promise<Sender<Answer>> {
  const cookies = await page.context().cookies();
  return senderWith(program, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

/** Signs in as somebody, with the demonstration's password unless another is given. */
export async function sessionOf(
  program: Reachable,
  login: string,
  secret = demonstrationPassword(program),
): Promise<Sender<Answer>> {
  const { statusCode, cookie } = await senderWith(program).form('/dang-nhap', { login, password: secret });
  if (statusCode !== 303 || cookie === '') throw new Error(`${login} could not sign in: ${statusCode}`);
  return senderWith(program, cookie);
}

type NewPerson = { readonly login: string; readonly name: string; readonly role: Role; readonly organisation: string };

/** Invites somebody as an administrator does, who takes the invitation up and signs in with the tests' password. */
export async function invited(program: Reachable, administrator: Sender, person: NewPerson): Promise<Sender> {
  const { login: email, name, role: roles, organisation } = person;
  const page = await administrator.form('/quan-tri/nguoi-dung/moi', {
    email,
    name,
    organisation,
    roles,
    language: 'vi',
  });
  const link = /class="one-time-link"><code>([^<]+)/.exec(page.body)?.[1];
  if (link === undefined) throw new Error(`${email} was not invited: ${page.statusCode} ${page.body}`);
  const taken = await senderWith(program).form(new URL(link).pathname, { wanted: password, repeated: password });
  if (taken.statusCode !== 303) throw new Error(`${email} did not get in: ${taken.statusCode} ${taken.body}`);
  return sessionOf(program, email, password);
}
