import { areas } from './catalogue.areas.ts';
import type { CatalogueSection, Limit, SiteKind } from './catalogue-entry.ts';

const all: readonly SiteKind[] = ['province', 'department', 'territory'];
const places: readonly SiteKind[] = ['province', 'territory'];
const regulation = (place: string) => `${place}, Quy chế ban hành kèm theo Quyết định số 04/2013/QĐ-UBND`;

/** Art. 13.2 */
const dissemination: Limit = { workingDays: 15, events: ['issued'], mayBeWithout: true };
/** Art. 13.4 */
const plans: Limit = { workingDays: 10, events: ['approved'], mayBeWithout: true };
/** Art. 13.5 */
const science: Limit = { workingDays: 20, events: ['approved', 'accepted'] };

type Entry = Pick<CatalogueSection, 'code' | 'name' | 'slug' | 'ground'> & Partial<CatalogueSection>;

const section = (entry: Entry): CatalogueSection => ({
  parent: null,
  kind: 'news',
  limit: null,
  requiredFor: [],
  usualFor: [],
  ...entry,
});

/** The sections of Art. 11, in its order. Those with a parent stand under it in menus; each is counted by itself. */
const ofArticle11: readonly CatalogueSection[] = [
  section({
    code: 'introduction',
    name: { vi: 'Giới thiệu', en: 'About us' },
    slug: 'gioi-thieu',
    kind: 'pages',
    ground: regulation('Điều 11 khoản 1'),
    requiredFor: all,
    usualFor: ['unit'],
  }),
  section({
    code: 'news',
    name: { vi: 'Tin tức, sự kiện', en: 'News and events' },
    slug: 'tin-tuc',
    ground: regulation('Điều 11 khoản 2'),
    requiredFor: all,
    usualFor: ['unit'],
  }),
  section({
    code: 'direction',
    name: { vi: 'Chỉ đạo, điều hành', en: 'Direction and administration' },
    slug: 'chi-dao-dieu-hanh',
    ground: regulation('Điều 11 khoản 3'),
    requiredFor: all,
  }),
  section({
    code: 'direction_leaders',
    name: { vi: 'Ý kiến chỉ đạo của lãnh đạo', en: "Leaders' directions" },
    slug: 'y-kien-chi-dao',
    parent: 'direction',
    ground: regulation('Điều 11 khoản 3'),
    requiredFor: all,
  }),
  section({
    code: 'petition_responses',
    name: { vi: 'Xử lý, phản hồi kiến nghị', en: 'Responses to petitions' },
    slug: 'phan-hoi-kien-nghi',
    parent: 'direction',
    ground: regulation('Điều 11 khoản 3'),
    requiredFor: all,
  }),
  section({
    code: 'rewards_penalties',
    name: { vi: 'Khen thưởng, xử phạt', en: 'Commendations and penalties' },
    slug: 'khen-thuong-xu-phat',
    parent: 'direction',
    ground: regulation('Điều 11 khoản 3'),
    requiredFor: all,
  }),
  section({
    code: 'schedule',
    name: { vi: 'Lịch làm việc của lãnh đạo', en: "Leaders' work schedule" },
    slug: 'lich-lam-viec',
    parent: 'direction',
    ground: regulation('Điều 11 khoản 3'),
    requiredFor: all,
  }),
  section({
    code: 'law_dissemination',
    name: { vi: 'Tuyên truyền, phổ biến pháp luật', en: 'Knowing the law' },
    slug: 'pho-bien-phap-luat',
    ground: regulation('Điều 11 khoản 4, Điều 13 khoản 2'),
    limit: dissemination,
    requiredFor: all,
  }),
  section({
    code: 'policies',
    name: { vi: 'Chế độ, chính sách', en: 'Regimes and policies' },
    slug: 'che-do-chinh-sach',
    parent: 'law_dissemination',
    ground: regulation('Điều 11 khoản 4, Điều 13 khoản 2'),
    limit: dissemination,
    requiredFor: all,
  }),
  section({
    code: 'strategies',
    name: { vi: 'Chiến lược, quy hoạch, kế hoạch', en: 'Strategies and plans' },
    slug: 'chien-luoc-quy-hoach',
    ground: regulation('Điều 11 khoản 5, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: all,
  }),
  section({
    code: 'investment_incentives',
    name: { vi: 'Ưu đãi, mời gọi đầu tư', en: 'Investment incentives' },
    slug: 'uu-dai-dau-tu',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm a, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'socioeconomic_plan',
    name: { vi: 'Quy hoạch phát triển kinh tế - xã hội', en: 'Socio-economic planning' },
    slug: 'quy-hoach-kinh-te-xa-hoi',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm b, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'construction_land_plans',
    name: { vi: 'Quy hoạch xây dựng, đô thị', en: 'Construction and urban planning' },
    slug: 'quy-hoach-xay-dung-do-thi',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm c, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'land_use',
    name: { vi: 'Quy hoạch, kế hoạch sử dụng đất', en: 'Land use planning' },
    slug: 'ke-hoach-su-dung-dat',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm d, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'natural_resources',
    name: { vi: 'Khai thác tài nguyên thiên nhiên', en: 'Natural resources' },
    slug: 'tai-nguyen-thien-nhien',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm đ, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'waste',
    name: { vi: 'Thu gom, xử lý chất thải và môi trường', en: 'Waste and environment' },
    slug: 'xu-ly-chat-thai',
    parent: 'strategies',
    ground: regulation('Điều 11 khoản 5 điểm e, Điều 13 khoản 4'),
    limit: plans,
    requiredFor: places,
  }),
  section({
    code: 'legal_documents',
    name: { vi: 'Văn bản', en: 'Legal documents' },
    slug: 'van-ban',
    ground: regulation('Điều 11 khoản 6, Điều 13 khoản 3'),
    limit: { workingDays: 2, workingDaysInScope: 10, events: ['issued'] },
    requiredFor: all,
  }),
  section({
    code: 'gazette',
    name: { vi: 'Công báo điện tử', en: 'Official gazette' },
    slug: 'cong-bao',
    ground: regulation('Điều 11 khoản 7'),
    requiredFor: ['province'],
  }),
  section({
    code: 'projects',
    name: { vi: 'Dự án, đấu thầu, mua sắm công', en: 'Projects and procurement' },
    slug: 'du-an-dau-thau',
    ground: regulation('Điều 11 khoản 8, Điều 13 khoản 4'),
    limit: { workingDays: 10, events: ['approved'] },
    requiredFor: all,
  }),
  section({
    code: 'consultations',
    name: { vi: 'Lấy ý kiến góp ý', en: 'Consultations' },
    slug: 'gop-y',
    ground: regulation('Điều 11 khoản 9, Điều 13 khoản 7'),
    requiredFor: all,
  }),
  section({
    code: 'comments',
    name: { vi: 'Ý kiến góp ý của tổ chức, cá nhân', en: 'Comments received' },
    slug: 'y-kien-gop-y',
    parent: 'consultations',
    ground: regulation('Điều 11 khoản 9 điểm c'),
    requiredFor: all,
  }),
  section({
    code: 'contacts',
    name: { vi: 'Thông tin liên hệ của cán bộ, công chức', en: 'Contacts of officials' },
    slug: 'lien-he-can-bo',
    ground: regulation('Điều 11 khoản 10'),
    requiredFor: all,
    usualFor: ['unit'],
  }),
  section({
    code: 'science',
    name: { vi: 'Chương trình, đề tài khoa học', en: 'Science programmes' },
    slug: 'de-tai-khoa-hoc',
    ground: regulation('Điều 11 khoản 12 điểm a, Điều 13 khoản 5'),
    limit: science,
    requiredFor: ['province'],
  }),
  section({
    code: 'science_results',
    name: { vi: 'Kết quả nghiên cứu khoa học', en: 'Results of science programmes' },
    slug: 'ket-qua-nghien-cuu',
    parent: 'science',
    ground: regulation('Điều 11 khoản 12 điểm b, Điều 13 khoản 5'),
    limit: science,
    requiredFor: ['province'],
  }),
  section({
    code: 'statistics',
    name: { vi: 'Thông tin, báo cáo thống kê', en: 'Statistics' },
    slug: 'thong-ke',
    ground: regulation('Điều 13 khoản 6'),
    limit: { workingDays: 10, events: ['decided'] },
    requiredFor: all,
  }),
  section({
    code: 'questions',
    name: { vi: 'Hỏi đáp', en: 'Questions and answers' },
    slug: 'hoi-dap',
    ground: `${regulation('Điều 14 khoản 2')}; thời hạn theo biểu mẫu báo cáo của Ban Biên tập (mục 2.3)`,
    limit: { workingDays: 15, events: ['received'] },
    requiredFor: all,
  }),
];

/** Every section that a law or a form names, in the order of the regulation. */
export const catalogue: readonly CatalogueSection[] = [...ofArticle11, ...areas.map(section)];

const byCode = new Map(catalogue.map((each) => [each.code, each]));

/** The section of the catalogue with a statutory code; null for a site's own section. */
export function catalogued(code: string): CatalogueSection | null {
  return byCode.get(code) ?? null;
}
