/**
 * What was announced for each year, as data that an administrator may correct and continue. A document's number stands
 * here only where public sources give it; elsewhere `ground` is null, `verified` false, and `source` says where the days
 * themselves come from. Days off in lieu (`moved`) rest on the law where they name no document.
 */

const labourMinistry = {
  vi: 'Bộ Lao động - Thương binh và Xã hội',
  en: 'Ministry of Labour, Invalids and Social Affairs',
};
const governmentOffice = { vi: 'Văn phòng Chính phủ', en: 'Government Office' };

const unverified = (id: string, source: string) => ({ id, ground: null, verified: false, source });
const tet = (from: string, to: string) => ({ holiday: 'tet', from, to, decision: 'announced' });
const secondDay = (date: string, decision = 'announced') => ({ holiday: 'national-day-second', date, decision });
const tetMoved = (from: string, to: string) => ({ holiday: 'tet', from, to, decision: 'announced' });
const byLaw = (holiday: string, from: string, to: string) => ({ holiday, from, to, decision: null });
const swap = (off: string, worked: string, decision = 'announced') => ({ off, worked, decision });

export const announcements = [
  {
    year: 2015,
    decisions: [
      unverified(
        'announced',
        'xahoi.com.vn, lịch chính thức năm 2015; đề xuất tại Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014',
      ),
    ],
    breaks: [tet('2015-02-15', '2015-02-23')],
    chosenDays: [],
    moved: [tetMoved('2015-02-21', '2015-02-23')],
    swaps: [swap('2015-01-02', '2014-12-27'), swap('2015-02-16', '2015-02-14'), swap('2015-04-29', '2015-04-25')],
  },
  {
    year: 2016,
    decisions: [
      unverified(
        'announced',
        'tin báo ngày 30/10/2015 về phiên họp Chính phủ ngày 29/10/2015: nghỉ 9 ngày, không hoán đổi',
      ),
    ],
    breaks: [tet('2016-02-06', '2016-02-14')],
    chosenDays: [],
    moved: [
      tetMoved('2016-02-06', '2016-02-11'),
      tetMoved('2016-02-07', '2016-02-12'),
      byLaw('hung-kings', '2016-04-16', '2016-04-18'),
      byLaw('victory-day', '2016-04-30', '2016-05-02'),
      byLaw('labour-day', '2016-05-01', '2016-05-03'),
    ],
    swaps: [],
  },
  {
    year: 2017,
    decisions: [
      unverified('announced', 'docnhanh.vn 16/11/2016: Thủ tướng đồng ý nghỉ 26/1-01/2/2017, không hoán đổi'),
    ],
    breaks: [tet('2017-01-26', '2017-02-01')],
    chosenDays: [],
    moved: [
      byLaw('new-year', '2017-01-01', '2017-01-02'),
      tetMoved('2017-01-28', '2017-01-31'),
      tetMoved('2017-01-29', '2017-02-01'),
      byLaw('victory-day', '2017-04-30', '2017-05-02'),
      byLaw('national-day', '2017-09-02', '2017-09-04'),
    ],
    swaps: [],
  },
  {
    year: 2018,
    decisions: [
      unverified('announced', 'baoninhbinh.org.vn: Thủ tướng đồng ý nghỉ Tết Mậu Tuất 7 ngày, 2 ngày trước Tết'),
    ],
    breaks: [tet('2018-02-14', '2018-02-20')],
    chosenDays: [],
    moved: [
      tetMoved('2018-02-17', '2018-02-19'),
      tetMoved('2018-02-18', '2018-02-20'),
      byLaw('national-day', '2018-09-02', '2018-09-03'),
    ],
    swaps: [],
  },
  {
    year: 2019,
    decisions: [
      {
        id: 'announced',
        ground: { symbol: '3238/TB-LĐTBXH', issuer: labourMinistry, issuedOn: null },
        verified: true,
        source: 'baonghean.vn 11/9/2018, trích toàn bộ lịch nghỉ',
      },
    ],
    breaks: [tet('2019-02-02', '2019-02-10')],
    chosenDays: [],
    moved: [byLaw('hung-kings', '2019-04-14', '2019-04-15')],
    swaps: [swap('2018-12-31', '2019-01-05'), swap('2019-04-29', '2019-05-04')],
  },
  {
    year: 2020,
    decisions: [unverified('announced', 'socongthuong.daklak.gov.vn 07/01/2020: nghỉ 23-29/1/2020')],
    breaks: [tet('2020-01-23', '2020-01-29')],
    chosenDays: [],
    moved: [tetMoved('2020-01-25', '2020-01-28'), tetMoved('2020-01-26', '2020-01-29')],
    swaps: [],
  },
  {
    year: 2021,
    decisions: [
      {
        id: 'announced',
        ground: { symbol: '4875/TB-LĐTBXH', issuer: labourMinistry, issuedOn: '2020-12-10' },
        verified: true,
        source: 'thông báo của UBND tỉnh Hà Tĩnh về nghỉ Tết 2021; khoahocdoisong.vn',
      },
    ],
    breaks: [tet('2021-02-10', '2021-02-16')],
    chosenDays: [secondDay('2021-09-03')],
    moved: [
      tetMoved('2021-02-13', '2021-02-15'),
      tetMoved('2021-02-14', '2021-02-16'),
      byLaw('labour-day', '2021-05-01', '2021-05-03'),
    ],
    swaps: [],
  },
  {
    year: 2022,
    decisions: [
      unverified(
        'announced',
        'tin báo ngày 12/01/2022 về một công văn của Văn phòng Chính phủ ngày 11/01/2022; ký hiệu chưa rõ',
      ),
    ],
    breaks: [tet('2022-01-29', '2022-02-06')],
    chosenDays: [secondDay('2022-09-01')],
    moved: [
      byLaw('new-year', '2022-01-01', '2022-01-03'),
      byLaw('hung-kings', '2022-04-10', '2022-04-11'),
      byLaw('victory-day', '2022-04-30', '2022-05-02'),
      byLaw('labour-day', '2022-05-01', '2022-05-03'),
    ],
    swaps: [],
  },
  {
    year: 2023,
    decisions: [
      unverified('announced', 'một trang tin nêu văn bản 8056/VPCP-KGVX ngày 01/12/2022, chưa đối chiếu được'),
    ],
    breaks: [tet('2023-01-20', '2023-01-26')],
    chosenDays: [secondDay('2023-09-01')],
    moved: [
      byLaw('new-year', '2023-01-01', '2023-01-02'),
      tetMoved('2023-01-21', '2023-01-25'),
      tetMoved('2023-01-22', '2023-01-26'),
      byLaw('hung-kings', '2023-04-29', '2023-05-02'),
      byLaw('victory-day', '2023-04-30', '2023-05-03'),
      byLaw('national-day', '2023-09-02', '2023-09-04'),
    ],
    swaps: [],
  },
  {
    year: 2024,
    decisions: [
      {
        id: 'announced',
        ground: { symbol: '5015/TB-LĐTBXH', issuer: labourMinistry, issuedOn: '2023-11-22' },
        verified: true,
        source: 'huyendakha.kontum.gov.vn, kèm văn bản',
      },
      {
        id: 'april-swap',
        ground: { symbol: '2450/VPCP-KGVX', issuer: governmentOffice, issuedOn: '2024-04-12' },
        verified: true,
        source: 'baotintuc.vn 12/4/2024; baophapluat.vn',
      },
    ],
    breaks: [tet('2024-02-08', '2024-02-14')],
    chosenDays: [secondDay('2024-09-03')],
    moved: [tetMoved('2024-02-10', '2024-02-13'), tetMoved('2024-02-11', '2024-02-14')],
    swaps: [swap('2024-04-29', '2024-05-04', 'april-swap')],
  },
  {
    year: 2025,
    decisions: [unverified('announced', 'lịch nghỉ đã công bố năm 2025; số văn bản chưa đối chiếu được')],
    breaks: [tet('2025-01-25', '2025-02-02')],
    chosenDays: [secondDay('2025-09-01')],
    moved: [],
    swaps: [swap('2025-05-02', '2025-04-26')],
  },
  {
    year: 2026,
    decisions: [
      unverified('announced', 'congan.com.vn: nghỉ Tết 14-22/2/2026; đề xuất của Bộ Nội vụ: Quốc khánh nghỉ 5 ngày'),
      {
        id: 'new-year-swap',
        ground: { symbol: '12729/VPCP-KGVX', issuer: governmentOffice, issuedOn: '2025-12-25' },
        verified: true,
        source: 'tin báo tháng 12/2025, nêu số văn bản, ngày nghỉ và ngày làm bù',
      },
    ],
    breaks: [tet('2026-02-14', '2026-02-22')],
    chosenDays: [secondDay('2026-09-01')],
    moved: [byLaw('hung-kings', '2026-04-26', '2026-04-27')],
    swaps: [swap('2026-01-02', '2026-01-10', 'new-year-swap'), swap('2026-08-31', '2026-08-22')],
  },
];
