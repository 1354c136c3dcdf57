import { type Message, messages } from './messages.ts';

/** A link that mends what was refused. */
export type Way = { readonly href: string; readonly label: Message };

/** A refusal that a person reads: status, what happened, how to mend it. Thrown by handlers, shown by the error page. */
export class Problem extends Error {
  readonly status: number;
  readonly text: Message;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where to go from here, where there is one place to go. */
  readonly way: Way | null;

  constructor(
    status: number,
    text: Message,
    values: Readonly<Record<string, string | number>> = {},
    way: Way | null = null,
  ) {
    super(text.en);
    this.status = status;
    this.text = text;
    this.values = values;
    this.way = way;
  }
}

const texts: Readonly<Record<number, Message>> = {
  400: messages.badRequest,
  403: messages.forbidden,
  404: messages.notFound,
  405: messages.methodNotAllowed,
  413: messages.tooLarge,
  415: messages.unsupported,
  429: messages.tooMany,
  503: messages.busy,
};

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

/** What a thrown thing says to a person: our own words for a known status, never the fault's text. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  return new Problem(status, texts[status] ?? (status < 500 ? messages.badRequest : messages.fault));
}

/** What no form of ours sends: refused (400) as it stands. What a person can type wrongly is said at its place instead. */
export const malformed = (): Problem => new Problem(400, messages.badRequest);
