import { type Language, say } from '#platform/i18n';
import type { SiteFace } from './face.ts';
import { messages } from './messages.ts';
import type { FrameProps, Visits } from './props.ts';

const dial = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`;

function Contact({ face, language }: { readonly face: SiteFace; readonly language: Language }) {
  const { address, phone, fax, email, responsible } = face.contact;
  const facts = [
    { name: messages.address, value: address },
    { name: messages.phone, value: phone, href: phone === undefined ? undefined : dial(phone) },
    { name: messages.fax, value: fax },
    { name: messages.email, value: email, href: `mailto:${email ?? ''}` },
    { name: messages.responsible, value: responsible },
  ].filter(({ value }) => value !== undefined);
  return (
    <section class="foot__part foot__part--contact" aria-labelledby="lien-he">
      <h2 id="lien-he">{face.name}</h2>
      {facts.length === 0 ? null : (
        <dl>
          {facts.map(({ name, value, href }) => (
            <div key={name.vi}>
              <dt>{say(name, language)}</dt>
              <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function AboutSite({ context, signIn }: FrameProps) {
  const { language, href } = context;
  const links = [
    { label: messages.siteMap, href: href('/so-do-cong') },
    { label: messages.feeds, href: href('/kenh-rss') },
    { label: messages.options, href: href('/tuy-chon') },
    { label: messages.accessibility, href: href('/tro-giup-tiep-can') },
    { label: messages.privacy, href: href('/bao-mat-thong-tin') },
    { label: messages.staff, href: signIn },
  ];
  return (
    <nav class="foot__part no-print" aria-labelledby="ve-trang">
      <h2 id="ve-trang">{say(messages.aboutSite, language)}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{say(link.label, language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Related({ face, language }: { readonly face: SiteFace; readonly language: Language }) {
  if (face.links.length === 0) return null;
  return (
    <nav class="foot__part no-print" aria-labelledby="lien-ket">
      <h2 id="lien-ket">{say(messages.related, language)}</h2>
      <ul>
        {face.links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const numberFormats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
const moment: Intl.DateTimeFormatOptions = {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Asia/Ho_Chi_Minh',
};
const momentFormats = { vi: new Intl.DateTimeFormat('vi-VN', moment), en: new Intl.DateTimeFormat('en-GB', moment) };

/** The visits of all sites are counted at the same moment, every five minutes. */
const momentsInWords = new WeakMap<Date, Map<Language, string>>();

function momentInWords(at: Date, language: Language): string {
  const known = momentsInWords.get(at) ?? new Map<Language, string>();
  momentsInWords.set(at, known);
  const words = known.get(language) ?? momentFormats[language].format(at);
  known.set(language, words);
  return words;
}

function VisitCount({ visits, language }: { readonly visits: Visits | null; readonly language: Language }) {
  if (visits === null) return null;
  const count = numberFormats[language].format(visits.count);
  return <p class="no-print">{say(messages.visits, language, { count, at: momentInWords(visits.at, language) })}</p>;
}

/** The foot of every page (Art. 6, 11.11): how to reach the body, who answers for the site, how its contents may be used. */
export function Foot(props: FrameProps) {
  const { face, context, page, visits } = props;
  const { language } = context;
  const address = page.canonical.startsWith('/') ? context.absolute(page.canonical) : page.canonical;
  return (
    <footer class="foot">
      <div class="foot__inner">
        <Contact face={face} language={language} />
        <AboutSite {...props} />
        <Related face={face} language={language} />
      </div>
      <div class="foot__inner foot__end">
        <p>{face.contact.licence ?? say(messages.licence, language, { name: face.name })}</p>
        <VisitCount visits={visits} language={language} />
        <p class="foot__address">
          {say(messages.printed, language)}: {address}
        </p>
      </div>
    </footer>
  );
}
