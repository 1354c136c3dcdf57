import type { Messages } from '#platform/i18n';

export const messages = {
  subject: { vi: 'Nhắc nộp báo cáo trước ngày {day}: {campaign}', en: 'Report due on {day}: {campaign}' },
  subjectLate: { vi: 'Báo cáo quá hạn: {campaign}', en: 'Report overdue: {campaign}' },
  greeting: { vi: 'Kính gửi {person},', en: 'Dear {person},' },
  waits: {
    vi: 'Báo cáo “{campaign}” của {body} chưa được nộp.',
    en: 'The report “{campaign}” of {body} has not been submitted.',
  },
  soon: { vi: 'Hạn nộp là ngày {day}, còn {count} ngày.', en: 'It is due on {day}, in {count} days.' },
  today: { vi: 'Hạn nộp là hôm nay, ngày {day}.', en: 'It is due today, {day}.' },
  late: { vi: 'Hạn nộp là ngày {day}, đã quá {count} ngày.', en: 'It was due on {day}, {count} days ago.' },
  where: { vi: 'Mở báo cáo: {address}', en: 'Open the report: {address}' },
  automatic: {
    vi: 'Thư này do hệ thống gửi tự động. Nếu báo cáo đã được nộp sau khi thư được gửi, xin bỏ qua.',
    en: 'This message was sent by the system. If the report was submitted meanwhile, disregard it.',
  },
  title: { vi: 'Nhắc việc', en: 'Reminders' },
  schedule: {
    vi: 'Hệ thống tự nhắc {before} ngày trước hạn và {after} ngày sau hạn, mỗi cơ quan một lần cho mỗi mốc, đến khi nộp.',
    en: 'Bodies are reminded {before} days before and {after} days after the due day, once for each, until they submit.',
  },
  none: { vi: 'không', en: 'no' },
  remindNow: { vi: 'Nhắc các cơ quan quá hạn', en: 'Remind the late ones now' },
  remindHelp: {
    vi: '{count} cơ quan đang quá hạn. Mỗi cơ quan được nhắc bằng tay nhiều nhất một lần mỗi ngày.',
    en: '{count} bodies are late. Each is reminded by hand once a day at most.',
  },
  nobodyLate: { vi: 'Không có cơ quan nào quá hạn.', en: 'Nobody is late.' },
  queued: {
    vi: 'Đã xếp hàng gửi thư nhắc. Danh sách dưới đây hiện các thư sau khi gửi.',
    en: 'The reminders are queued. The list below shows them once they are sent.',
  },
  sentCaption: { vi: 'Các lần nhắc đã gửi', en: 'What was sent' },
  sentEmpty: { vi: 'Chưa gửi lần nhắc nào.', en: 'Nothing was sent yet.' },
  body: { vi: 'Cơ quan', en: 'Body' },
  step: { vi: 'Mốc', en: 'Step' },
  sentAt: { vi: 'Gửi lúc', en: 'Sent at' },
  recipients: { vi: 'Số người nhận', en: 'Recipients' },
  before: { vi: 'trước hạn {count} ngày', en: '{count} days before' },
  after: { vi: 'sau hạn {count} ngày', en: '{count} days after' },
  byHand: { vi: 'nhắc bằng tay', en: 'by hand' },
} as const satisfies Messages;
