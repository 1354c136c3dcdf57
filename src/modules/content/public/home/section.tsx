import type { HomeBlock } from '#offers';
import { say } from '#platform/i18n';
import { SectionHead } from '#ui';
import { sectionPath } from '../paths.ts';
import { type Reading, sectionTag, siteTag } from '../reading.ts';
import { sectionsUnder } from '../sections.ts';
import { Items } from './items.tsx';
import { messages } from './messages.ts';

const usualCount = 5;

/** The newest items of a section and of those under it ("Chỉ đạo, điều hành" tells what stands in all of its parts). */
export const sectionBlock = (reading: Reading): HomeBlock => ({
  id: 'section',
  label: messages.section,
  async render(context, { section: code, title, count = usualCount, style = 'list' }) {
    if (code === undefined) return null;
    const [sections, items] = await Promise.all([
      reading.sectionsOf(context),
      reading.newestIn(context, code, count, { withBelow: true }),
    ]);
    const section = sections.find((each) => each.code === code);
    if (section === undefined || items.length === 0) return null;
    const codes = [section, ...sectionsUnder(sections, section.code)].map((each) => each.code);
    const name = title ?? section.name;
    const more = { label: say(messages.all, context.language), href: context.href(sectionPath(section.slug)) };
    return {
      tags: [siteTag(context.siteId), ...codes.map((each) => sectionTag(context.siteId, each))],
      body: (
        <>
          <SectionHead title={name} more={more} />
          <Items reading={reading} context={context} items={items} style={style} caption={name} />
        </>
      ),
    };
  },
});
