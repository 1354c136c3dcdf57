import type { PublicPage } from '#offers';
import { type Language, type Message, say } from '#platform/i18n';
import { Prose } from '#ui';

/** A page that we say of the site itself: a title, what it is about, and a heading with paragraphs for each matter. */
export type Statement = {
  readonly path: string;
  readonly title: Message;
  readonly introduction: Message;
  readonly parts: readonly { readonly title: Message; readonly paragraphs: readonly Message[] }[];
};

/** Whom the reader can ask, as the site says it; empty where it says nothing. */
export type Answering = { readonly email?: string; readonly phone?: string; readonly address?: string };

const messages = {
  contact: { vi: 'Liên hệ', en: 'Contact' },
  write: { vi: 'Thư điện tử', en: 'E-mail' },
  call: { vi: 'Điện thoại', en: 'Telephone' },
  visit: { vi: 'Địa chỉ', en: 'Address' },
} as const satisfies Record<string, Message>;

function Contact({ answering, language }: { readonly answering: Answering; readonly language: Language }) {
  const { email, phone, address } = answering;
  if (email === undefined && phone === undefined && address === undefined) return null;
  return (
    <>
      <h2>{say(messages.contact, language)}</h2>
      <ul>
        {address === undefined ? null : <li>{`${say(messages.visit, language)}: ${address}`}</li>}
        {phone === undefined ? null : <li>{`${say(messages.call, language)}: ${phone}`}</li>}
        {email === undefined ? null : (
          <li>
            {say(messages.write, language)}: <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** The statement as a public page, with the site's own name in it and whom to ask. */
export function statementPage(
  statement: Statement,
  language: Language,
  {
    siteName,
    siteId,
    answering,
  }: { readonly siteName: string; readonly siteId: string; readonly answering: Answering },
): PublicPage {
  const { path, title, introduction, parts } = statement;
  const names = { site: siteName };
  return {
    kind: 'page',
    title: say(title, language),
    description: say(introduction, language, names),
    canonical: path,
    languages: { vi: path, en: path },
    crumbs: [],
    tags: [`site:${siteId}`],
    body: (
      <>
        <h1>{say(title, language)}</h1>
        <p class="lead">{say(introduction, language, names)}</p>
        <Prose language={language}>
          {parts.map((part) => (
            <>
              <h2>{say(part.title, language)}</h2>
              {part.paragraphs.map((paragraph) => (
                <p>{say(paragraph, language, names)}</p>
              ))}
            </>
          ))}
          <Contact answering={answering} language={language} />
        </Prose>
      </>
    ),
  };
}
