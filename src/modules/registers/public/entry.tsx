import { sql } from 'kysely';
import { z } from 'zod';
import { secondsUntilTomorrow } from '#modules/organisations';
import { contextOf, languagesOf, type SiteDirectory } from '#modules/sites';
import type { PublicAnswer, PublicContext, PublicQuestion } from '#offers';
import { vietnameseDate } from '#platform/calendar';
import type { Database } from '#platform/database';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { nameOf } from '../entries/key.ts';
import { cell } from './cell.tsx';
import { messages } from './messages.ts';
import { asVisitor, holdsOnDay, isEntry, keepersOf, type PublicEntry, selectPublic, tagsOf } from './queries.ts';
import { entryPath, listPath, type Shown } from './shown.ts';

/** The page stands under its body's own site, wherever else it is shown. */
function ownAddress(sites: SiteDirectory, context: PublicContext, shown: Shown, entry: PublicEntry): string {
  const path = entryPath(shown, entry.entryId);
  const own = entry.organisationId === context.organisationId ? null : sites.ofOrganisation(entry.organisationId);
  if (own === null) return path;
  const language = languagesOf(own).includes(context.language) ? context.language : 'vi';
  return contextOf(sites, own, language, context.now).absolute(path);
}

/** One entry for everybody, with every column that the regulation asks and that was filled. */
export async function respondEntry(
  { db, sites }: { readonly db: Database; readonly sites: SiteDirectory },
  context: PublicContext,
  shown: Shown,
  { params }: PublicQuestion,
): Promise<PublicAnswer | null> {
  const named = z.uuid().safeParse(params.entry);
  if (!named.success || !shown.hasPages) return null;
  const { keepers, entry } = await asVisitor(db, async (visitor) => {
    const found = await keepersOf(visitor, context, shown);
    const where = sql`${isEntry(named.data)} AND ${holdsOnDay(context.today)}`;
    const { entries } = await selectPublic(visitor, {
      keepers: found,
      shown,
      where,
      order: sql`v.valid`,
      offset: 0,
      limit: 1,
    });
    return { keepers: found, entry: entries[0] };
  });
  if (entry === undefined) return null;
  const { language, href } = context;
  const { register } = shown;
  const title = nameOf(register, entry.values);
  const columns = register.columns
    .slice(1)
    .filter(({ id, isInternal }) => !isInternal && id !== 'shown' && entry.values[id] !== undefined);
  return {
    kind: 'page',
    title,
    canonical: ownAddress(sites, context, shown, entry),
    languages: Object.fromEntries(context.languages.map((each) => [each, entryPath(shown, entry.entryId)])),
    crumbs: [
      { label: register.name[language], path: listPath(shown) },
      { label: title, path: entryPath(shown, entry.entryId) },
    ],
    styles: [assetUrl('registers-public.css')],
    tags: tagsOf(context, shown, keepers),
    keepSeconds: secondsUntilTomorrow(context.now),
    body: (
      <div class="public-register">
        <h1>{title}</h1>
        <p class="soft">
          {keepers.isGathered ? `${entry.body}. ` : ''}
          {say(messages.updated, language, { day: vietnameseDate(entry.from) })}
        </p>
        <dl class="public-register__facts">
          {columns.map((column) => (
            <div key={column.id} class={column.type === 'longText' ? 'public-register__long' : undefined}>
              <dt>{column.label[language]}</dt>
              <dd>
                {cell(column, entry.values, language)} {column.unit?.[language] ?? ''}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a class="public-register__back" href={href(listPath(shown))}>
            {say(messages.back, language)}
          </a>
        </p>
      </div>
    ),
  };
}
