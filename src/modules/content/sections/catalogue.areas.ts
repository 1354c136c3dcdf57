import type { CatalogueSection } from './catalogue-entry.ts';

const regulation = (place: string) => `${place}, Quy chế ban hành kèm theo Quyết định số 04/2013/QĐ-UBND`;

/**
 * What only Art. 12.8 to 12.12 names, and what only the reporting forms name: contents that match no section of Art. 11 and
 * are sections of their own.
 */
export const areas: readonly (Pick<CatalogueSection, 'code' | 'name' | 'slug' | 'ground'> &
  Partial<CatalogueSection>)[] = [
  {
    code: 'labour_policy',
    name: { vi: 'Lao động, người có công và xã hội', en: 'Labour, merit and social policy' },
    slug: 'lao-dong-nguoi-co-cong',
    parent: 'law_dissemination',
    ground: regulation('Điều 12 khoản 8, Điều 13 khoản 2'),
    limit: { workingDays: 15, events: ['issued'], mayBeWithout: true },
    requiredFor: ['province'],
  },
  {
    code: 'heritage_tourism',
    name: { vi: 'Lịch sử, di tích, du lịch', en: 'History, heritage and tourism' },
    slug: 'di-tich-du-lich',
    ground: regulation('Điều 12 khoản 9'),
    requiredFor: ['province'],
    usualFor: ['territory'],
  },
  {
    code: 'trade_industry',
    name: { vi: 'Cụm công nghiệp, thương mại, thị trường', en: 'Trade, industry and markets' },
    slug: 'cong-nghiep-thuong-mai',
    ground: regulation('Điều 12 khoản 10'),
    requiredFor: ['province'],
  },
  {
    code: 'health',
    name: { vi: 'Y tế, an toàn thực phẩm', en: 'Health and food safety' },
    slug: 'y-te-an-toan-thuc-pham',
    ground: regulation('Điều 12 khoản 11'),
    requiredFor: ['province'],
  },
  {
    code: 'industrial_zones',
    name: { vi: 'Khu công nghiệp', en: 'Industrial zones' },
    slug: 'khu-cong-nghiep',
    ground: regulation('Điều 12 khoản 12'),
    requiredFor: ['province'],
  },
  {
    code: 'foreign_language',
    name: { vi: 'Thông tin bằng tiếng nước ngoài', en: 'For foreign readers' },
    slug: 'thong-tin-tieng-nuoc-ngoai',
    ground: 'Điều 17 Nghị định số 43/2011/NĐ-CP; biểu mẫu báo cáo của Ban Biên tập (mục 2.3)',
    usualFor: ['province', 'department', 'territory'],
  },
];
