/**
 * The public holidays by law, and the laws. 24 November stands in the list without effect: it was proposed as a holiday
 * (Politburo Resolution 80-NQ/TW of 7/1/2026), and becomes one only when the Labour Code says so. To switch it on, an
 * administrator sets `active` and `fromYear`.
 */
export const laws = [
  {
    fromYear: 2015,
    toYear: 2020,
    holidays: { vi: 'Điều 115 Bộ luật Lao động 2012', en: 'Article 115 of the Labour Code 2012' },
    compensation: { vi: 'khoản 3 Điều 115 Bộ luật Lao động 2012', en: 'Article 115.3 of the Labour Code 2012' },
  },
  {
    fromYear: 2021,
    toYear: 2035,
    holidays: { vi: 'Điều 112 Bộ luật Lao động 2019', en: 'Article 112 of the Labour Code 2019' },
    compensation: { vi: 'khoản 3 Điều 111 Bộ luật Lao động 2019', en: 'Article 111.3 of the Labour Code 2019' },
  },
] as const;

const always = { fromYear: null, toYear: null, active: true } as const;

export const holidays = [
  {
    id: 'new-year',
    name: { vi: 'Tết Dương lịch (01/01)', en: 'New Year’s Day (1 January)' },
    when: { kind: 'solar', month: 1, day: 1 },
    ...always,
  },
  { id: 'tet', name: { vi: 'Tết Âm lịch', en: 'Tết (lunar New Year)' }, when: { kind: 'tet' }, ...always },
  {
    id: 'hung-kings',
    name: { vi: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', en: 'Hùng Kings’ Commemoration Day (lunar 10/3)' },
    when: { kind: 'lunar', month: 3, day: 10 },
    ...always,
  },
  {
    id: 'victory-day',
    name: { vi: 'Ngày Chiến thắng (30/4)', en: 'Victory Day (30 April)' },
    when: { kind: 'solar', month: 4, day: 30 },
    ...always,
  },
  {
    id: 'labour-day',
    name: { vi: 'Ngày Quốc tế Lao động (01/5)', en: 'International Labour Day (1 May)' },
    when: { kind: 'solar', month: 5, day: 1 },
    ...always,
  },
  {
    id: 'national-day',
    name: { vi: 'Quốc khánh (02/9)', en: 'National Day (2 September)' },
    when: { kind: 'solar', month: 9, day: 2 },
    ...always,
  },
  {
    id: 'national-day-second',
    name: { vi: 'Quốc khánh (ngày liền kề 02/9)', en: 'National Day (the day beside 2 September)' },
    when: { kind: 'beside', month: 9, day: 2 },
    fromYear: 2021,
    toYear: null,
    active: true,
  },
  {
    id: 'culture-day',
    name: { vi: 'Ngày Văn hóa Việt Nam (24/11)', en: 'Vietnamese Culture Day (24 November)' },
    when: { kind: 'solar', month: 11, day: 24 },
    fromYear: null,
    toYear: null,
    active: false,
  },
] as const;
