import type { Organisation } from '#modules/organisations';
import { editionDetails } from '../details.ts';
import type { EditionWords } from '../editions/words.ts';
import { blankWords } from '../editions/words.ts';
import { cleanHtml } from '../rich-text/clean.ts';
import { eventKinds } from '../sections/catalogue-entry.ts';
import { composeHtml } from './compose.ts';
import type { Drawing } from './pictures/draw.ts';
import { dayBefore, namesFor, type Planned } from './plan.ts';
import { fillSlots, type Names } from './slots.ts';
import { communeTexts, departmentTexts } from './texts/agencies.ts';
import {
  bodyIntroduction,
  type IntroductionText,
  provinceIntroduction,
  territoryIntroduction,
} from './texts/introduction.ts';
import { provinceNews } from './texts/province.news.ts';
import { provinceSections } from './texts/province.sections.ts';
import type { Template } from './texts/template.ts';

export const templatesFor = ({ kind }: Organisation): readonly Template[] => {
  if (kind === 'province') return [...provinceNews, ...provinceSections];
  return kind === 'commune' ? communeTexts : departmentTexts;
};

export const introductionFor = ({ kind }: Organisation): readonly IntroductionText[] => {
  if (kind === 'province') return provinceIntroduction;
  return kind === 'commune' ? territoryIntroduction : bodyIntroduction;
};

/** The picture of an item. */
export function drawingOf({ template: { picture } }: Planned): (Drawing & { readonly alt: string }) | null {
  return picture === undefined ? null : { scene: picture.scene, light: picture.light, alt: picture.alt, variant: 1 };
}

function eventOf(
  { template, seed, publishedAt }: Planned,
  names: Names,
): Pick<EditionWords, 'eventKind' | 'eventOn' | 'eventDocument'> {
  const kind = eventKinds.find((each) => each === template.event?.kind);
  if (template.event === undefined || kind === undefined)
    return { eventKind: null, eventOn: null, eventDocument: null };
  const days = Number(fillSlots(`{${template.event.daysBefore}}`, names, `${seed} event`));
  const { document } = template.event;
  return {
    eventKind: kind,
    eventOn: dayBefore(publishedAt, days),
    eventDocument: document === undefined ? null : fillSlots(document, names, seed),
  };
}

type Words = { readonly vi: EditionWords; readonly en: EditionWords | null };

/** The words of an item in the languages in which there is a text. `cover`: the id of its picture in the site's store. */
export function wordsOfItem(planned: Planned, communes: readonly string[], body: string, cover: string | null): Words {
  const { template, seed, publishedAt } = planned;
  const names = namesFor(publishedAt, communes, body, seed);
  const fill = (text: string) => fillSlots(text, names, seed);
  const details = editionDetails.parse({
    ...(cover === null || template.picture === undefined
      ? {}
      : { cover: { media: cover, alt: template.picture.alt, caption: 'Hình vẽ minh họa' } }),
    ...(template.author === undefined ? {} : { author: template.author }),
    ...(template.keywords === undefined ? {} : { keywords: template.keywords }),
  });
  const vi: EditionWords = {
    ...blankWords(template.section),
    title: fill(template.title),
    summary: fill(template.summary),
    body: cleanHtml(composeHtml(template.text, names, seed)).html,
    details,
    ...eventOf(planned, names),
  };
  const { english } = template;
  if (english === undefined) return { vi, en: null };
  const body_ = cleanHtml(composeHtml(english.text, names, seed)).html;
  return { vi, en: { ...vi, title: fill(english.title), summary: fill(english.summary), body: body_ } };
}

/** The words of a page of the introduction. */
export function wordsOfPage(page: IntroductionText, body: string, at: Date): EditionWords {
  const names = namesFor(at, [body, body], body, page.page);
  return {
    ...blankWords('introduction'),
    title: page.title,
    summary: fillSlots(page.summary, names, page.page),
    body: cleanHtml(composeHtml(page.text, names, page.page)).html,
    details: editionDetails.parse({ page: page.page }),
  };
}

const leaders = [
  {
    name: 'Nguyễn Hải Đăng',
    post: 'Chủ tịch UBND tỉnh',
    duties: 'Lãnh đạo, điều hành chung; trực tiếp chỉ đạo quy hoạch, tài chính, cải cách hành chính, chuyển đổi số.',
  },
  {
    name: 'Trần Thị Thu Nguyệt',
    post: 'Phó Chủ tịch Thường trực',
    duties: 'Nông nghiệp, môi trường, phòng thủ dân sự, giải quyết khiếu nại, tố cáo.',
  },
  { name: 'Lê Quang Triều', post: 'Phó Chủ tịch', duties: 'Xây dựng, giao thông, công thương, khu công nghiệp.' },
  { name: 'Phạm Ngọc Bích', post: 'Phó Chủ tịch', duties: 'Giáo dục, y tế, văn hóa, lao động, chính sách xã hội.' },
] as const;

/** The biographies of the province's leaders: people who do not exist. */
export function wordsOfLeaders(): readonly EditionWords[] {
  return leaders.map(({ name, post, duties }, order) => ({
    ...blankWords('introduction'),
    title: `${name} – ${post}`,
    summary: duties,
    body: cleanHtml(
      `<p>Quê quán: tỉnh Sơn Hải. Trình độ chuyên môn: thạc sĩ.</p><h2>Quá trình công tác</h2><ul><li>Chuyên viên, Trưởng phòng tại cơ quan cấp tỉnh.</li><li>Giám đốc sở.</li><li>${post} từ đầu nhiệm kỳ.</li></ul>`,
    ).html,
    details: editionDetails.parse({ leader: { name, post, order, duties } }),
  }));
}
