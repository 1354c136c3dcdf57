import type { Organisation } from '../organisation.ts';

/** A body directly under the province, with its divisions and units; fictitious. */
export type DemonstrationDepartment = {
  /** Stands in the ids and never changes. */
  readonly number: number;
  readonly name: string;
  readonly nature?: Organisation['legalNature'];
  readonly divisions?: readonly string[];
  /** Public-service units under it. */
  readonly units?: readonly string[];
  /** Merged into another one on 1 March 2025, by its number. */
  readonly mergedInto?: number;
  /** Under another name before a day. */
  readonly before?: { readonly name: string; readonly until: string };
  /** Detached from another one, by its number, on a day. */
  readonly detached?: { readonly from: number; readonly on: string };
};

const office = ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Kế hoạch - Tài chính'];

/** Numbers 2 and 3 are the Department and the agency that the demonstration's accounts belong to. */
export const departments: readonly DemonstrationDepartment[] = [
  {
    number: 1,
    name: 'Văn phòng Ủy ban nhân dân tỉnh Sơn Hải',
    nature: 'peoplesCommitteeOffice',
    divisions: ['Phòng Tổng hợp', 'Phòng Khoa giáo - Văn xã', 'Phòng Nội chính', 'Phòng Hành chính - Quản trị'],
    units: ['Trung tâm Phục vụ hành chính công tỉnh', 'Trung tâm Công báo - Cổng thông tin điện tử tỉnh'],
  },
  {
    number: 2,
    name: 'Sở Thông tin và Truyền thông',
    divisions: [...office, 'Phòng Công nghệ thông tin', 'Phòng Bưu chính - Viễn thông', 'Phòng Báo chí - Xuất bản'],
    units: ['Trung tâm Công nghệ thông tin và Truyền thông'],
  },
  {
    number: 3,
    name: 'Sở Tài nguyên và Môi trường',
    divisions: [...office, 'Phòng Đo đạc và Bản đồ', 'Phòng Tài nguyên nước', 'Chi cục Bảo vệ môi trường'],
    units: ['Văn phòng Đăng ký đất đai', 'Trung tâm Quan trắc môi trường'],
  },
  {
    number: 4,
    name: 'Sở Nội vụ',
    divisions: ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Công chức, viên chức', 'Phòng Cải cách hành chính'],
    units: ['Trung tâm Lưu trữ lịch sử tỉnh'],
  },
  {
    number: 5,
    name: 'Sở Tư pháp',
    divisions: ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Xây dựng và kiểm tra văn bản', 'Phòng Hành chính tư pháp'],
    units: ['Trung tâm Trợ giúp pháp lý nhà nước'],
  },
  {
    number: 6,
    name: 'Sở Tài chính',
    divisions: ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Quản lý ngân sách', 'Phòng Quản lý giá và công sản'],
  },
  { number: 7, name: 'Sở Kế hoạch và Đầu tư', divisions: ['Phòng Đăng ký kinh doanh'], mergedInto: 6 },
  {
    number: 8,
    name: 'Sở Công Thương',
    divisions: [...office, 'Phòng Quản lý thương mại', 'Phòng Quản lý năng lượng'],
    units: ['Trung tâm Khuyến công và Xúc tiến thương mại'],
  },
  {
    number: 9,
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    divisions: [...office, 'Chi cục Thủy sản', 'Chi cục Kiểm lâm', 'Chi cục Thủy lợi'],
    units: ['Trung tâm Khuyến nông'],
  },
  { number: 10, name: 'Sở Xây dựng', divisions: [...office, 'Phòng Quy hoạch - Kiến trúc', 'Phòng Quản lý nhà ở'] },
  { number: 11, name: 'Sở Giao thông vận tải', divisions: ['Phòng Quản lý vận tải'], mergedInto: 10 },
  {
    number: 12,
    name: 'Sở Khoa học và Công nghệ',
    divisions: [...office, 'Phòng Quản lý khoa học', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'],
    units: ['Trung tâm Ứng dụng tiến bộ khoa học và công nghệ'],
  },
  {
    number: 13,
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    divisions: [...office, 'Phòng Quản lý văn hóa', 'Phòng Quản lý thể dục thể thao'],
    units: ['Bảo tàng tỉnh Sơn Hải', 'Thư viện tỉnh Sơn Hải', 'Trung tâm Văn hóa tỉnh'],
  },
  {
    number: 14,
    name: 'Sở Du lịch',
    divisions: ['Phòng Quản lý lữ hành'],
    detached: { from: 13, on: '2016-07-01' },
    mergedInto: 13,
  },
  {
    number: 15,
    name: 'Sở Giáo dục và Đào tạo',
    divisions: [...office, 'Phòng Giáo dục trung học', 'Phòng Giáo dục mầm non - tiểu học'],
    units: ['Trường Trung học phổ thông chuyên Sơn Hải', 'Trường Trung học phổ thông Hải Sơn'],
  },
  {
    number: 16,
    name: 'Sở Y tế',
    divisions: [...office, 'Phòng Nghiệp vụ y', 'Phòng Nghiệp vụ dược'],
    units: ['Bệnh viện Đa khoa tỉnh Sơn Hải', 'Trung tâm Kiểm soát bệnh tật'],
  },
  { number: 17, name: 'Sở Lao động - Thương binh và Xã hội', divisions: ['Phòng Người có công'], mergedInto: 4 },
  {
    number: 18,
    name: 'Sở Dân tộc và Tôn giáo',
    divisions: ['Văn phòng Sở', 'Phòng Chính sách dân tộc'],
    before: { name: 'Ban Dân tộc', until: '2025-03-01' },
  },
  { number: 19, name: 'Sở Ngoại vụ', divisions: ['Phòng Hợp tác quốc tế'], mergedInto: 1 },
  { number: 20, name: 'Thanh tra tỉnh Sơn Hải', divisions: ['Văn phòng Thanh tra tỉnh', 'Phòng Nghiệp vụ 1'] },
  {
    number: 21,
    name: 'Ban Quản lý Khu kinh tế Sơn Hải',
    divisions: ['Văn phòng Ban', 'Phòng Quản lý đầu tư'],
    before: { name: 'Ban Quản lý các khu công nghiệp tỉnh', until: '2021-01-01' },
  },
  {
    number: 22,
    name: 'Đài Phát thanh và Truyền hình Sơn Hải',
    nature: 'publicServiceUnit',
    divisions: ['Phòng Thời sự'],
  },
  { number: 23, name: 'Trường Cao đẳng Sơn Hải', nature: 'publicServiceUnit' },
  { number: 24, name: 'Ban Quản lý dự án đầu tư xây dựng tỉnh', nature: 'publicServiceUnit' },
  { number: 25, name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn Hải', nature: 'partyOrMassOrganisation' },
  { number: 26, name: 'Thuế tỉnh Sơn Hải', nature: 'centralBody' },
  { number: 27, name: 'Công ty Cổ phần Cấp nước Sơn Hải', nature: 'enterprise' },
];
