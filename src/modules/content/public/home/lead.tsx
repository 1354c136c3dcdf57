import type { HomeBlock } from '#offers';
import { say } from '#platform/i18n';
import { SectionHead, Teaser, Teasers } from '#ui';
import { selectLeading } from '../list/newest.ts';
import { teaserOf } from '../list/show.tsx';
import { type Reading, siteTag } from '../reading.ts';
import { messages } from './messages.ts';

const usualCount = 6;

/** One lead story with its picture, and the newest items beside it. */
export const leadBlock = (reading: Reading): HomeBlock => ({
  id: 'lead',
  label: messages.lead,
  async render(context, { section, title, count = usualCount }) {
    const [lead, ...others] = await selectLeading(reading, context, { count, section: section ?? null });
    if (lead === undefined) return null;
    const lines = { kind: 'line', level: 3, withSummary: false, withSection: true } as const;
    return {
      tags: [siteTag(context.siteId), `home:${context.siteId}`],
      body: (
        <div class="home-lead">
          <SectionHead title={title ?? say(messages.news, context.language)} />
          <Teaser {...teaserOf(reading, context, lead, { kind: 'lead', level: 3, isFirst: true })} />
          <Teasers items={others.map((item) => teaserOf(reading, context, item, lines))} />
        </div>
      ),
    };
  },
});
