import type { HomeBlock } from '#offers';
import { say } from '#platform/i18n';
import { SectionHead, Teasers } from '#ui';
import { selectMostRead } from '../list/most-read.ts';
import { teaserOf } from '../list/show.tsx';
import { type Reading, siteTag } from '../reading.ts';
import { messages } from './messages.ts';

const usualCount = 5;
/** Counts change with every reader; nobody needs the order of the last minute. */
const keepSeconds = 15 * 60;

/** What was read most in the last thirty days. */
export const mostReadBlock = (reading: Reading): HomeBlock => ({
  id: 'mostRead',
  label: messages.mostRead,
  async render(context, { title, count = usualCount }) {
    const items = await selectMostRead(reading, context, count);
    if (items.length === 0) return null;
    const lines = { kind: 'line', level: 3, withSummary: false, withSection: true, withDate: false } as const;
    return {
      tags: [siteTag(context.siteId), `home:${context.siteId}`],
      keepSeconds,
      body: (
        <>
          <SectionHead title={title ?? say(messages.mostRead, context.language)} />
          <Teasers items={items.map((item) => teaserOf(reading, context, item, lines))} />
        </>
      ),
    };
  },
});
