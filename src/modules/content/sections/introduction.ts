import type { Message } from '#platform/i18n';
import type { SiteKind } from './catalogue-entry.ts';
import type { IntroductionPage } from './introduction-pages.ts';

/** What each page of the introduction is called; the address follows from the name. */
export const introductionPageNames: Readonly<Record<IntroductionPage, Message>> = {
  founding_decision: { vi: 'Quyết định thành lập', en: 'Founding decision' },
  chart: { vi: 'Sơ đồ, cơ cấu tổ chức', en: 'Organisation chart' },
  functions: { vi: 'Chức năng, nhiệm vụ, quyền hạn', en: 'Functions, duties and powers' },
  units: { vi: 'Các đơn vị trực thuộc', en: 'Subordinate units' },
  history: { vi: 'Quá trình hình thành và phát triển', en: 'History' },
  leaders: { vi: 'Lãnh đạo', en: 'Leaders' },
  peoples_council: { vi: 'Hội đồng nhân dân', en: "People's Council" },
  peoples_committee: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  map: { vi: 'Bản đồ địa giới hành chính', en: 'Administrative map' },
  nature: { vi: 'Điều kiện tự nhiên', en: 'Natural conditions' },
  culture: { vi: 'Lịch sử, truyền thống văn hóa', en: 'History and cultural traditions' },
  monuments: { vi: 'Di tích, danh thắng', en: 'Monuments and sights' },
};

const ofEveryBody: readonly IntroductionPage[] = [
  'founding_decision',
  'chart',
  'functions',
  'units',
  'history',
  'leaders',
];

const required: Readonly<Record<SiteKind, readonly IntroductionPage[]>> = {
  province: [...ofEveryBody, 'peoples_council', 'peoples_committee'],
  department: ofEveryBody,
  territory: [...ofEveryBody, 'map', 'nature', 'culture', 'monuments'],
  unit: ['functions', 'leaders'],
};

/** The required pages that a site has not published. The chart is drawn from the tree by itself, and is never missing. */
export function missingOf(kind: SiteKind, published: ReadonlySet<string>): readonly IntroductionPage[] {
  return required[kind].filter((page) => page !== 'chart' && !published.has(page));
}
