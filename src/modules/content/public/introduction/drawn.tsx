import type { ComponentChildren } from 'preact';
import type { PublicContext } from '#offers';
import type { Message } from '#platform/i18n';
import type { IntroductionPage } from '../../sections/introduction-pages.ts';
import type { Reading } from '../reading.ts';
import { Chart } from './chart.tsx';
import { Leaders } from './leaders.tsx';
import { messages } from './messages.ts';
import { leadersOf } from './queries.ts';
import { type Introduction, unitsOf } from './read.ts';
import { Units } from './units.tsx';

/** The pages that are made from what the system knows, with the last part of their addresses. What somebody wrote for them stands above. */
export const drawnPages = [
  { page: 'leaders', name: 'lanh-dao', title: messages.leaders, summary: messages.leadersSummary },
  { page: 'chart', name: 'so-do-to-chuc', title: messages.chart, summary: messages.chartSummary },
  { page: 'units', name: 'don-vi-truc-thuoc', title: messages.units, summary: messages.unitsSummary },
] as const satisfies readonly {
  readonly page: IntroductionPage;
  readonly name: string;
  readonly title: Message;
  readonly summary: Message;
}[];
export type DrawnPage = (typeof drawnPages)[number];

/** What is drawn for a page; null where the system knows nothing for it, or draws nothing. */
export function drawn(
  reading: Reading,
  context: PublicContext,
  introduction: Introduction,
  page: IntroductionPage | null,
): ComponentChildren {
  const { items, branches, websiteOf, body } = introduction;
  const leaders = leadersOf(items);
  switch (page) {
    case 'leaders':
      return leaders.length === 0 ? null : <Leaders context={context} leaders={leaders} />;
    case 'chart':
      return branches.length === 0 ? null : (
        <Chart context={context} top={body?.name ?? context.siteName} branches={branches} linkOf={websiteOf} />
      );
    case 'units':
      return branches.length === 0 ? null : <Units context={context} units={unitsOf(reading, context, introduction)} />;
    default:
      return null;
  }
}
