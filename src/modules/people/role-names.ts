import type { Message } from '#platform/i18n';
import type { Role } from './permissions.ts';

export const roleNames: Readonly<Record<Role, Message>> = {
  contributor: { vi: 'Người cập nhật', en: 'Contributor' },
  editor: { vi: 'Người biên tập', en: 'Editor' },
  approver: { vi: 'Người duyệt', en: 'Approver' },
  officer: { vi: 'Chuyên viên', en: 'Officer' },
  filler: { vi: 'Người khai báo cáo', en: 'Report filler' },
  signer: { vi: 'Thủ trưởng ký báo cáo', en: 'Head who signs reports' },
  reviewer: { vi: 'Người thẩm định báo cáo', en: 'Reviewer of reports' },
  siteManager: { vi: 'Quản trị trang thông tin', en: 'Site manager' },
  administrator: { vi: 'Quản trị hệ thống', en: 'System administrator' },
  auditor: { vi: 'Người kiểm tra, giám sát', en: 'Auditor' },
};
