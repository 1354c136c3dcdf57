import type { SiteDirectory } from '#modules/sites';
import type { PublicAnswer, PublicContext, PublicOffer, PublicQuestion, SiteMapEntry } from '#offers';
import type { Database } from '#platform/database';
import { say } from '#platform/i18n';
import { addressTags, countAddresses, listAddresses } from './addresses.ts';
import { respondEntry } from './entry.tsx';
import { respondList } from './list.tsx';
import { messages } from './messages.ts';
import { respondReleases } from './releases.tsx';
import { listPath, patterns, type Shown, shownAt, shownRegisters } from './shown.ts';
import { respondCalendar, respondWeek } from './week.tsx';

function respondRegister(
  db: Database,
  context: PublicContext,
  shown: Shown,
  question: PublicQuestion,
): Promise<PublicAnswer | null> {
  switch (shown.view) {
    case 'list':
      return respondList(db, context, shown, question);
    case 'week':
      return respondWeek(db, context, shown, question);
    case 'releases':
      return respondReleases(db, context, shown);
  }
}

/** Finds the register that an address names under its section; there is nothing elsewhere. */
async function withShown(
  { params }: PublicQuestion,
  answer: (shown: Shown) => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> {
  const shown = shownAt(params.section ?? '', params.register ?? '');
  return shown === undefined ? null : answer(shown);
}

function siteMapOf({ language }: PublicContext): readonly SiteMapEntry[] {
  const entries = shownRegisters.map((shown) => ({ label: shown.register.name[language], path: listPath(shown) }));
  const [first] = entries;
  return first === undefined ? [] : [{ label: say(messages.lookUp, language), path: first.path, below: entries }];
}

/** What the registers bring to the public site: projects, procurement, science topics, contacts, the work schedule, statistics. */
export function registersOffer(parts: { readonly db: Database; readonly sites: SiteDirectory }): PublicOffer {
  const { db } = parts;
  return {
    routes: [
      {
        path: patterns.list,
        query: ['trang', 'loai', 'tuan'],
        respond: (context, question) => withShown(question, (shown) => respondRegister(db, context, shown, question)),
      },
      {
        path: patterns.calendar,
        respond: (context, question) =>
          withShown(question, async (shown) => (shown.view === 'week' ? respondCalendar(db, context, shown) : null)),
      },
      {
        path: patterns.entry,
        respond: (context, question) => withShown(question, (shown) => respondEntry(parts, context, shown, question)),
      },
    ],
    siteMap: async (context) => siteMapOf(context),
    addresses: {
      count: (context) => countAddresses(parts, context),
      list: (context, offset, limit) => listAddresses(parts, context, offset, limit),
      tags: (context) => addressTags(parts, context),
    },
  };
}
