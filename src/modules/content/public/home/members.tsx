import type { HomeBlock } from '#offers';
import { say } from '#platform/i18n';
import { SectionHead, Teasers } from '#ui';
import { messages as agencies } from '../agencies/messages.ts';
import { selectFromOthers } from '../list/newest.ts';
import { teaserOf } from '../list/show.tsx';
import { patterns } from '../paths.ts';
import { type Reading, siteTag } from '../reading.ts';
import { messages } from './messages.ts';

const usualCount = 6;

/** The newest items that came from the sites below, whichever section they stand in (Art. 5). */
export const membersBlock = (reading: Reading): HomeBlock => ({
  id: 'members',
  label: messages.members,
  async render(context, { title, count = usualCount }) {
    const items = await selectFromOthers(reading, context, count);
    if (items.length === 0) return null;
    const more = { label: say(agencies.title, context.language), href: context.href(patterns.agencies) };
    const lines = { kind: 'line', level: 3, withSummary: false } as const;
    return {
      tags: [siteTag(context.siteId), `home:${context.siteId}`],
      body: (
        <>
          <SectionHead title={title ?? say(agencies.newest, context.language)} more={more} />
          <Teasers items={items.map((item) => teaserOf(reading, context, item, lines))} />
        </>
      ),
    };
  },
});
