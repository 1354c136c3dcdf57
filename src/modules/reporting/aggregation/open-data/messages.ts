import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Dữ liệu mở', en: 'Open data' },
  publishTitle: { vi: 'Công bố dữ liệu mở', en: 'Publish open data' },
  publishHelp: {
    vi: 'Số liệu tổng hợp từ các báo cáo đã được chấp nhận được đăng trên trang của cơ quan và cung cấp cho các phần mềm. Không có tên người, không có số liệu riêng của từng cơ quan.',
    en: 'The figures of accepted reports, added up, go onto the body’s site and to programs. No person and no single body’s figures are among them.',
  },
  nothing: { vi: 'Số liệu này chưa được công bố.', en: 'These figures are not published.' },
  standing: { vi: 'Đang công bố từ ngày {day}', en: 'Published since {day}' },
  same: { vi: 'Bản đang công bố trùng với số liệu hiện nay.', en: 'What is published equals the figures of today.' },
  differs: {
    vi: 'Số liệu hiện nay khác bản đang công bố. Công bố lại để thay bản cũ.',
    en: 'The figures of today differ from what is published. Publish again to replace it.',
  },
  see: { vi: 'Xem trên trang công khai', en: 'See the public page' },
  preview: { vi: 'Số liệu sẽ công bố', en: 'What will be published' },
  current: { vi: 'Số liệu đang công bố', en: 'What is published' },
  publish: { vi: 'Công bố', en: 'Publish' },
  again: { vi: 'Công bố lại', en: 'Publish again' },
  withdraw: { vi: 'Rút công bố', en: 'Withdraw' },
  reason: { vi: 'Lý do rút', en: 'Reason for the withdrawal' },
  reasonHint: {
    vi: 'Ghi vào nhật ký kiểm tra, không hiện trên trang công khai.',
    en: 'For the audit trail; not shown in public.',
  },
  refused: { vi: 'Chưa thực hiện được', en: 'Not done' },
  refusals: {
    few: {
      vi: 'Cần ít nhất {fewest} cơ quan có báo cáo đã được chấp nhận; ít hơn thì lộ số liệu riêng của từng cơ quan. Hãy chấp nhận thêm báo cáo, hoặc chọn cơ quan cấp trên.',
      en: 'At least {fewest} bodies need an accepted report, or single bodies would be told. Accept more reports, or choose a body above.',
    },
    overlap: {
      vi: 'Đặt cạnh số liệu đang công bố của {others}, ở {items} chỉ tiêu có thể tính ra số liệu riêng của dưới {fewest} cơ quan. Hãy chấp nhận thêm báo cáo, hoặc rút bản kia trước.',
      en: 'Beside what is published of {others}, the figures of fewer than {fewest} bodies could be worked out in {items} items. Accept more reports, or withdraw the other release first.',
    },
    changed: {
      vi: 'Số liệu vừa thay đổi so với bản bạn đã xem. Hãy xem lại số liệu dưới đây rồi công bố.',
      en: 'The figures have changed since you saw them. Look at them below, then publish.',
    },
    gone: {
      vi: 'Bản này không còn được công bố: người khác vừa rút hoặc thay bản mới. Hãy xem lại tình trạng dưới đây.',
      en: 'This release stands no more: somebody withdrew or replaced it. See below how it is now.',
    },
    reason: { vi: 'Hãy ghi lý do rút công bố.', en: 'Write the reason for the withdrawal.' },
    long: {
      vi: 'Lý do dài quá 2000 ký tự. Hãy viết ngắn hơn.',
      en: 'The reason is longer than 2000 characters. Shorten it.',
    },
  },
  withheld: { vi: 'Không công bố', en: 'Withheld' },
  withheldHelp: {
    vi: '{count} chỉ tiêu không công bố giá trị vì có dưới {fewest} cơ quan trả lời.',
    en: '{count} items are withheld, since fewer than {fewest} bodies answered.',
  },
  unanswered: { vi: '{count} chỉ tiêu chưa cơ quan nào trả lời.', en: '{count} items were answered by nobody.' },
  basis: {
    vi: 'Tổng hợp từ {reports} báo cáo đã được chấp nhận, trên {asked} cơ quan thuộc diện báo cáo. Số liệu từ {from} đến {to}, theo cơ cấu tổ chức ngày {tree}.',
    en: 'Added up from {reports} accepted reports of {asked} bodies that had to report. Figures of {from} to {to}, by the tree of {tree}.',
  },
  published: { vi: 'Công bố ngày {day}', en: 'Published on {day}' },
  publishedOn: { vi: 'Ngày công bố', en: 'Published on' },
  dataset: { vi: 'Bộ dữ liệu', en: 'Dataset' },
  files: { vi: 'Tải xuống', en: 'Download' },
  fileOf: { vi: 'Tải {format}: {name}', en: 'Download {format}: {name}' },
  listHelp: {
    vi: 'Số liệu tổng hợp từ báo cáo đã được chấp nhận của các cơ quan. Được tự do sử dụng, có ghi nguồn.',
    en: 'Figures from the accepted reports of public bodies, added up. Free to use if the source is named.',
  },
  forPrograms: { vi: 'Dành cho phần mềm', en: 'For programs' },
  programs: { vi: 'Giao diện lập trình', en: 'Interface for programs' },
  description: { vi: 'mô tả OpenAPI', en: 'OpenAPI description' },
  none: { vi: 'Chưa có bộ dữ liệu nào được công bố.', en: 'No dataset is published yet.' },
} as const satisfies Record<string, Message | Record<string, Message>>;
