import type { Messages } from '#platform/i18n';

/** Why something is not done or not taken, and what should be known before: each with its mend. */
export const refusalMessages = {
  notYet: {
    vi: 'Đợt báo cáo mở từ ngày {day}. Trước ngày đó báo cáo chưa nhận số liệu.',
    en: 'The campaign opens on {day}. Until then the report takes no answers.',
  },
  notAskedHere: {
    vi: 'Cơ quan chỉ được yêu cầu khai những số liệu do mình thống kê; chỉ tiêu này không thuộc trách nhiệm khai.',
    en: 'The body is asked for the figures alone that it keeps for all; this one is not asked of it.',
  },
  handedOver: {
    vi: 'Báo cáo đã được bàn giao cho {heir}: cơ quan này khai, ký và nộp thay.',
    en: 'The report was handed over to {heir}, which fills, signs and submits it.',
  },
  lockedAfter: {
    vi: 'Đợt báo cáo đã khóa sau ngày {day}, nên báo cáo không nhận thêm số liệu. Nếu cần khai tiếp, hãy đề nghị cơ quan mở đợt gia hạn.',
    en: 'The campaign closed after {day}, so the report takes no more answers. To go on, ask the body that runs the campaign for an extension.',
  },
  lockedWithdrawn: {
    vi: 'Cơ quan đã được rút khỏi đợt báo cáo này, nên báo cáo không nhận thêm số liệu.',
    en: 'The body was taken out of this campaign, so the report takes no more answers.',
  },
  ownedByOther: {
    vi: 'Số liệu này do {owner} thống kê chung cho cả tỉnh nên không nhập tại đây. Chưa lưu gì; hãy tải lại trang.',
    en: 'This figure is kept by {owner} for everybody and is not entered here. Nothing was saved; load the page again.',
  },
  ownedInFile: {
    vi: 'Không nhận “{places}”: số liệu do cơ quan khác thống kê.',
    en: '“{places}” is not taken: another body keeps these figures.',
  },
  unknownForm: { vi: 'Không có biểu mẫu này.', en: 'There is no such form.' },
  unknownIssuer: {
    vi: 'Bạn không mở đợt báo cáo thay cơ quan này.',
    en: 'You do not run campaigns for this body.',
  },
  noSuchCampaign: {
    vi: 'Không có đợt báo cáo này, hoặc bạn không có quyền xem.',
    en: 'There is no such campaign, or you may not see it.',
  },
  noSuchAnswerer: {
    vi: 'Cơ quan này không thuộc đợt báo cáo, hoặc bạn không có quyền xem.',
    en: 'This body is not asked by the campaign, or you may not see it.',
  },
  mayNotManage: {
    vi: 'Bạn được xem đợt báo cáo này, không được sửa.',
    en: 'You may read this campaign, not change it.',
  },
  nobodyAsked: {
    vi: 'Chưa có cơ quan nào phải báo cáo. Hãy chọn loại cơ quan, hoặc ghi từng cơ quan.',
    en: 'Nobody is asked. Choose kinds of bodies, or name single ones.',
  },
  outOfReach: {
    vi: 'Bạn không được yêu cầu báo cáo của: {names}. Hãy bỏ các cơ quan này khỏi danh sách.',
    en: 'You may not ask for reports of: {names}. Leave them out.',
  },
  askedElsewhere: {
    vi: 'Đã có đợt báo cáo khác cùng biểu mẫu và kỳ yêu cầu: {names}. Hãy bỏ các cơ quan này khỏi danh sách.',
    en: 'Another campaign of this form and period asks already: {names}. Leave them out.',
  },
  closesInThePast: {
    vi: 'Ngày khóa đã qua. Hãy chọn ngày từ hôm nay.',
    en: 'The closing day is past. Choose today or later.',
  },
  pastValidity: {
    vi: 'Biểu mẫu hết hiệu lực ngày {to}. Muốn dùng tiếp, hãy ghi căn cứ trong phần công văn.',
    en: 'The form was valid until {to}. To go on with it, give the ground in the letter.',
  },
  outsideScope: {
    vi: 'Biểu mẫu không dành cho loại cơ quan của: {names}. Nếu vẫn yêu cầu, cơ quan đó khai như các cơ quan khác.',
    en: 'The form is not made for bodies like: {names}. If asked all the same, they answer like the others.',
  },
  unownedNote: {
    vi: 'Chưa chọn cơ quan thống kê cho: {names}. Mỗi cơ quan sẽ tự khai các số liệu đó.',
    en: 'No body is chosen for: {names}. Everybody will answer these figures for themselves.',
  },
  endedNote: {
    vi: 'Đã sáp nhập hoặc giải thể sau ngày lấy danh sách: {names}. Báo cáo vẫn được lập; có thể bàn giao cho cơ quan kế thừa.',
    en: 'Merged or dissolved since: {names}. Their reports are begun all the same and can be handed to the successor.',
  },
  otherVersionNote: {
    vi: 'Biểu mẫu khác với đợt trước ở {count} điểm; xem trang đối chiếu biểu mẫu.',
    en: 'The form differs from the earlier campaign in {count} places; see the comparison.',
  },
  dayOffNote: {
    vi: 'Hạn nộp {day} không phải ngày làm việc.',
    en: 'The due day {day} is not a working day.',
  },
  notADraft: { vi: 'Đợt báo cáo này đã được mở.', en: 'This campaign is open already.' },
  stillADraft: { vi: 'Đợt báo cáo chưa mở.', en: 'The campaign is not open yet.' },
  notOpen: { vi: 'Đợt báo cáo này không ở tình trạng đang mở.', en: 'The campaign is not open.' },
  changedMeanwhile: {
    vi: 'Có người vừa sửa đợt báo cáo này. Nội dung bạn nhập vẫn còn trên trang; hãy mở lại trang để xem thay đổi rồi nhập lại.',
    en: 'Somebody has just changed this campaign. What you typed still stands here; open the page again to see the change, then enter yours.',
  },
  closedStands: {
    vi: 'Đợt báo cáo đã khóa nên không sửa được. Muốn sửa, hãy mở lại.',
    en: 'The campaign is closed and does not change. Reopen it first.',
  },
  hasBegun: { vi: 'Ngày mở đã đến nên không đổi được.', en: 'The opening day has come; it stands.' },
  dueInThePast: {
    vi: 'Hạn nộp mới đã qua. Hãy chọn ngày từ hôm nay.',
    en: 'The new due day is past. Choose today or later.',
  },
  answerersStand: {
    vi: 'Đợt đã mở nên quy tắc chọn cơ quan không đổi. Hãy bổ sung hoặc rút từng cơ quan ở trang theo dõi.',
    en: 'The campaign is open, so the rule of who answers stands. Add or take out single bodies on the board.',
  },
  ownersStand: {
    vi: 'Đợt đã mở nên cơ quan thống kê chung không đổi.',
    en: 'The campaign is open, so the bodies that keep figures for all stand.',
  },
  windowsStand: {
    vi: 'Đã có cơ quan nộp báo cáo nên thời gian lấy số liệu không đổi.',
    en: 'A body has submitted, so the days of the parts stand.',
  },
  nameMissing: { vi: 'Hãy ghi tên đợt báo cáo.', en: 'Give the campaign a name.' },
  noSuchDay: {
    vi: '“{text}” không phải một ngày. Ghi ngày/tháng/năm.',
    en: '“{text}” is no day. Write day/month/year.',
  },
  dueBeforeOpening: { vi: 'Hạn nộp phải từ ngày mở trở đi.', en: 'The due day must not be before the opening.' },
  closesBeforeDue: { vi: 'Ngày khóa phải từ hạn nộp trở đi.', en: 'The closing day must not be before the due day.' },
  asOfBeforePeriod: {
    vi: 'Ngày xác định cơ quan không được trước kỳ báo cáo.',
    en: 'The day must not lie before the period.',
  },
  unknownBodies: {
    vi: 'Không có cơ quan tại ngày đã chọn: {names}. Ghi đúng tên đầy đủ hoặc mã định danh.',
    en: 'No such body on that day: {names}. Write the whole name or the identifier code.',
  },
  unknownOwner: { vi: 'Cơ quan này không có tại ngày đã chọn.', en: 'There is no such body on that day.' },
  wrongReminders: {
    vi: 'Ghi các số ngày từ {least} đến 365, cách nhau bằng dấu phẩy.',
    en: 'Write numbers of days from {least} to 365, parted by commas.',
  },
  windowTurned: { vi: '{part}: ngày cuối trước ngày đầu.', en: '{part}: the last day is before the first.' },
  wrongEmail: { vi: 'Đây không phải địa chỉ thư điện tử.', en: 'This is no e-mail address.' },
  noNextPeriod: {
    vi: 'Không tính được kỳ tiếp theo của đợt này.',
    en: 'The period after this one cannot be told.',
  },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  reasonTooLong: {
    vi: 'Lý do dài quá 1.000 ký tự. Hãy viết ngắn lại.',
    en: 'The reason is longer than 1,000 characters. Shorten it.',
  },
  extensionNotLater: { vi: 'Hạn mới phải sau hạn chung {due}.', en: 'The new day must be after {due}.' },
  extensionPast: { vi: 'Hạn mới đã qua.', en: 'The new day is past.' },
  isWithdrawn: { vi: 'Cơ quan này đã được rút khỏi đợt.', en: 'This body was taken out.' },
  notWithdrawn: { vi: 'Cơ quan này chưa bị rút khỏi đợt.', en: 'This body was not taken out.' },
  keepsFigures: {
    vi: 'Cơ quan này thống kê số liệu chung cho cả đợt nên không rút được.',
    en: 'This body keeps figures for all and cannot be taken out.',
  },
  notAnHeir: {
    vi: 'Hãy chọn một cơ quan kế thừa.',
    en: 'Choose one of the successors.',
  },
  alreadyAsked: { vi: 'Đã có trong đợt: {names}.', en: 'Already asked: {names}.' },
} as const satisfies Messages;
