import type { Message } from '#platform/i18n';
import type { Waiting } from './waiting.ts';

type Work = { readonly title: Message; readonly label: Message; readonly kind: 'plain' | 'info' | 'warning' | 'error' };

/** What each kind of work is called. */
export const workWords: Readonly<Record<Waiting, Work>> = {
  draft: {
    title: { vi: 'Viết tiếp “{title}”', en: 'Go on with “{title}”' },
    label: { vi: 'Bản nháp', en: 'Draft' },
    kind: 'plain',
  },
  cameBack: {
    title: { vi: 'Sửa “{title}”', en: 'Mend “{title}”' },
    label: { vi: 'Bị trả lại', en: 'Came back' },
    kind: 'warning',
  },
  toEdit: {
    title: { vi: 'Biên tập “{title}”', en: 'Edit “{title}”' },
    label: { vi: 'Chờ biên tập', en: 'To be edited' },
    kind: 'info',
  },
  toApprove: {
    title: { vi: 'Duyệt “{title}”', en: 'Approve “{title}”' },
    label: { vi: 'Chờ duyệt', en: 'To be approved' },
    kind: 'info',
  },
  toPublish: {
    title: { vi: 'Đăng “{title}”', en: 'Publish “{title}”' },
    label: { vi: 'Đã duyệt, chưa đăng', en: 'Approved, on hold' },
    kind: 'plain',
  },
  scheduled: {
    title: { vi: '“{title}” sẽ được đăng', en: '“{title}” will be published' },
    label: { vi: 'Hẹn giờ', en: 'Scheduled' },
    kind: 'plain',
  },
  toConfirm: {
    title: { vi: 'Xác nhận tin đăng khẩn “{title}”', en: 'Confirm the urgent item “{title}”' },
    label: { vi: 'Chờ người thứ hai', en: 'Needs a second person' },
    kind: 'error',
  },
};

export const deskMessages = {
  untitled: { vi: 'Chưa có tiêu đề', en: 'Untitled' },
  offer: { vi: 'Xem xét tin “{title}” của trang khác', en: 'Decide on “{title}” of another site' },
  offered: { vi: 'Được đề nghị', en: 'Offered' },
} as const;
