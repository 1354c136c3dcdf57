import type { Message } from '#platform/i18n';
import type { Action } from '../permissions.ts';

/** Each action in words, for those who read the table of permissions. */
export const actionNames: Readonly<Record<Action, Message>> = {
  'report.see': { vi: 'Xem báo cáo', en: 'See reports' },
  'report.fill': { vi: 'Khai báo cáo', en: 'Fill reports' },
  'report.export': { vi: 'Xuất báo cáo ra tệp', en: 'Export reports' },
  'report.import': { vi: 'Nhập báo cáo từ tệp', en: 'Import reports' },
  'report.certify': { vi: 'Xác nhận báo cáo (người khai)', en: 'Certify reports (filler)' },
  'report.sign': { vi: 'Ký báo cáo (thủ trưởng)', en: 'Sign reports (head)' },
  'report.review': { vi: 'Thẩm định, trả lại, chấp nhận báo cáo', en: 'Review, return and accept reports' },
  'campaign.see': { vi: 'Xem đợt báo cáo', en: 'See campaigns' },
  'campaign.manage': { vi: 'Mở, theo dõi đợt báo cáo', en: 'Run campaigns' },
  'figures.see': { vi: 'Xem số liệu tổng hợp', en: 'See aggregated figures' },
  'figures.publish': { vi: 'Công bố số liệu tổng hợp', en: 'Publish aggregated figures' },
  'definition.see': { vi: 'Xem biểu mẫu', en: 'See forms' },
  'account.manage': { vi: 'Quản lý người dùng và vai trò', en: 'Manage accounts and roles' },
  'audit.see': { vi: 'Xem nhật ký kiểm tra', en: 'See the audit trail' },
  'backup.run': { vi: 'Sao lưu dữ liệu', en: 'Run backups' },
  'organisation.manage': { vi: 'Quản lý cơ cấu tổ chức', en: 'Manage organisations' },
  'site.open': { vi: 'Mở trang thông tin mới', en: 'Open sites' },
  'site.manage': { vi: 'Quản lý giao diện, chuyên mục của trang', en: 'Manage a site’s look and sections' },
  'board.manage': { vi: 'Lập và thay đổi Ban Biên tập', en: 'Compose the editorial board' },
  'board.direct': { vi: 'Điều hành Ban Biên tập, phân công chuyên mục', en: 'Direct the editorial board' },
  'content.see': { vi: 'Xem tin, bài chưa đăng', en: 'See unpublished items' },
  'content.contribute': { vi: 'Cập nhật tin, bài', en: 'Contribute items' },
  'content.edit': { vi: 'Biên tập tin, bài', en: 'Edit items' },
  'content.approve': { vi: 'Duyệt đăng tin, bài', en: 'Approve items' },
  'register.see': { vi: 'Xem sổ theo dõi', en: 'See registers' },
  'register.keep': { vi: 'Ghi sổ theo dõi', en: 'Keep registers' },
};

export const pageMessages = {
  title: { vi: 'Bảng phân quyền', en: 'Permissions' },
  introduction: {
    vi: 'Mỗi vai trò được làm gì, và ở đâu. Bảng này chính là bảng mà chương trình và cơ sở dữ liệu dùng để quyết định.',
    en: 'What each role may do, and where. It is the very table by which the program and the database decide.',
  },
  action: { vi: 'Việc', en: 'Action' },
  own: { vi: 'tại cơ quan được giao', en: 'at the body of the role' },
  below: { vi: 'tại cơ quan được giao và mọi cơ quan cấp dưới', en: 'at the body of the role and all below' },
  ownShort: { vi: 'Có', en: 'Yes' },
  belowShort: { vi: 'Có, cả cấp dưới', en: 'Yes, and below' },
  no: { vi: 'Không', en: 'No' },
  byRole: { vi: 'Theo từng vai trò', en: 'Role by role' },
  asTable: { vi: 'Toàn bảng', en: 'The whole table' },
  legend: {
    vi: '● tại cơ quan được giao; ▼ cả ở các cơ quan cấp dưới. Vai trò về nội dung có thể giới hạn ở một trang và một số chuyên mục. Quyền duyệt có được do ủy quyền không kèm quyền điều hành Ban Biên tập.',
    en: '● at the body of the role; ▼ below it too. Roles of content can be limited to one site and some sections. Approval by delegation does not bring the direction of the board.',
  },
  holds: { vi: 'Có hiệu lực {reach}', en: 'Holds {reach}' },
} as const satisfies Record<string, Message>;
