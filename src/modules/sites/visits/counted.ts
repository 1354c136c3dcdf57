import { isbot } from 'isbot';

/** What a request for the counting picture tells about who looks. Header names are in lower case. */
export type Look = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The Host header without its port. */
  readonly host: string;
  /** Whether the browser has a session with the office. */
  readonly isOffice: boolean;
};

const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(', ') ?? '');

function comesFromOwnPage({ headers, host }: Look): boolean {
  const site = textOf(headers['sec-fetch-site']);
  if (site !== '' && site !== 'same-origin') return false;
  const referer = textOf(headers.referer);
  return referer === '' || (URL.canParse(referer) && new URL(referer).hostname === host);
}

/** Whether a look at a page is a visit: by a person, on our own page, not fetched beforehand, and not by the office itself. */
export function isVisit(look: Look): boolean {
  const agent = textOf(look.headers['user-agent']);
  const purpose = textOf(look.headers['sec-purpose']) + textOf(look.headers.purpose);
  return (
    !look.isOffice && agent !== '' && !isbot(agent) && !/prefetch|preview/i.test(purpose) && comesFromOwnPage(look)
  );
}

/** What can be counted beside the site: "article:123". */
export function isSubject(text: string): boolean {
  return /^article:[1-9]\d{0,14}$/.test(text);
}
