import type { Message } from '#platform/i18n';

export const messages = {
  skip: { vi: 'Chuyển đến nội dung chính', en: 'Skip to the main content' },
  portal: { vi: 'Cổng thông tin điện tử', en: 'Portal' },
  emptyTitle: { vi: 'CổngSố', en: 'CổngSố' },
  introduction: {
    vi: 'Nơi các cơ quan nhà nước của tỉnh khai, kiểm tra và in các báo cáo theo quy định.',
    en: 'Where the state agencies of the province fill, check and print their statutory reports.',
  },
  emptyIntroduction: {
    vi: 'Hệ thống chưa có cơ quan nào. Người quản trị máy chủ tạo tài khoản đầu tiên bằng lệnh “congso users add”.',
    en: 'There is no body in the system yet. The administrator of the server makes the first account with "congso users add".',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  staffOnly: {
    vi: 'Dành cho cán bộ, công chức, viên chức được cấp tài khoản.',
    en: 'For staff who were given an account.',
  },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  noSuchPage: {
    vi: 'Không tìm thấy trang. Địa chỉ có thể đã gõ sai hoặc trang đã được chuyển đi.',
    en: 'The page was not found. The address may be mistyped, or the page has moved.',
  },
  noEnglish: {
    vi: 'Trang thông tin này chưa có nội dung tiếng Anh. Mời xem bản tiếng Việt.',
    en: 'This site has no pages in English yet. Please see the Vietnamese ones.',
  },
  inVietnamese: { vi: 'Xem bản tiếng Việt', en: 'See the Vietnamese page' },
  siteClosed: {
    vi: 'Trang thông tin điện tử này đã ngừng hoạt động.',
    en: 'This site has been closed.',
  },
  malformedAddress: {
    vi: 'Địa chỉ không đúng cách viết nên không được nhận. Hãy kiểm tra lại hoặc bắt đầu từ trang chủ.',
    en: 'The address is not written in a right way and was not taken. Check it, or start at the home page.',
  },
  unknownHost: {
    vi: 'Tên miền này không thuộc hệ thống. Nếu đây là tên miền của cơ quan, quản trị viên cần khai tên miền trong mục Trang thông tin (hoặc đặt CONGSO_ORIGIN cho địa chỉ chính).',
    en: 'This host name does not belong to the system. If it is one of yours, an administrator has to enter it among the addresses of its site (or set CONGSO_ORIGIN for the main address).',
  },
} as const satisfies Record<string, Message>;
