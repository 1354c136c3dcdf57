import type { Message } from '#platform/i18n';
import type { ReportState } from '../tables.ts';
import type { Refusal, Step } from './transitions.ts';

/** The states in words. */
export const stateNames: Readonly<Record<ReportState, Message>> = {
  open: { vi: 'Chưa điền', en: 'Not begun' },
  inProgress: { vi: 'Đang điền', en: 'In progress' },
  certified: { vi: 'Người khai đã xác nhận', en: 'Certified by the filler' },
  signed: { vi: 'Thủ trưởng đã ký', en: 'Signed by the head' },
  submitted: { vi: 'Đã nộp, chờ thẩm định', en: 'Submitted, awaiting review' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  accepted: { vi: 'Đã được chấp nhận', en: 'Accepted' },
};

/** Who acts next, and what they do. */
export const nextWords: Readonly<Record<Step, Message>> = {
  change: { vi: 'Người khai điền số liệu.', en: 'The filler fills it in.' },
  certify: {
    vi: 'Người khai kiểm tra, giải trình các cảnh báo và xác nhận số liệu.',
    en: 'The filler checks, explains the warnings and certifies the figures.',
  },
  withdraw: { vi: 'Rút xác nhận để sửa.', en: 'Withdraw to mend.' },
  sign: { vi: 'Thủ trưởng cơ quan xem và ký báo cáo.', en: 'The head of the body reads and signs it.' },
  submit: { vi: 'Gửi báo cáo cho đơn vị thẩm định.', en: 'It is submitted to the reviewers.' },
  return: { vi: 'Đơn vị thẩm định xem xét.', en: 'The reviewers look at it.' },
  accept: { vi: 'Đơn vị thẩm định xem xét, chấp nhận hoặc trả lại.', en: 'The reviewers accept or return it.' },
  reopen: { vi: 'Đơn vị thẩm định mở lại.', en: 'The reviewers reopen it.' },
};

/** Every reason why a step is refused, with what mends it. */
export const refusalWords: Readonly<Record<Refusal, Message>> = {
  notYours: {
    vi: 'Bạn không có quyền thực hiện bước này tại cơ quan này.',
    en: 'You may not take this step at this body.',
  },
  notAsked: { vi: 'Biểu mẫu này không yêu cầu bước này.', en: 'This form does not ask for this step.' },
  notTaken: {
    vi: 'Đợt báo cáo hiện không nhận báo cáo này (chưa mở, đã khóa hoặc không yêu cầu nữa). Hãy liên hệ đơn vị mở đợt.',
    en: 'The campaign takes no reports now: not open yet, closed, or no longer asked. Turn to the body that runs it.',
  },
  wrongState: {
    vi: 'Báo cáo không ở trạng thái thực hiện được bước này (có thể người khác vừa xử lý). Hãy xem trạng thái hiện tại.',
    en: 'The report is not in a state for this step; somebody may just have acted. See where it stands now.',
  },
  blockers: { vi: 'Còn {blockers} lỗi chặn. Hãy sửa số liệu.', en: '{blockers} blockers remain. Mend the figures.' },
  errors: {
    vi: 'Còn {errors} lỗi: số liệu mâu thuẫn nhau. Hãy sửa số liệu.',
    en: '{errors} errors remain: figures contradict each other. Mend them.',
  },
  unexplained: {
    vi: 'Còn {unexplained} cảnh báo chưa có giải trình. Hãy sửa số liệu hoặc ghi giải trình.',
    en: '{unexplained} warnings have no explanation. Mend the figures or explain them.',
  },
  stale: {
    vi: 'Số liệu đã thay đổi sau khi bạn mở trang. Hãy xem những chỗ thay đổi bên dưới rồi thực hiện lại.',
    en: 'The figures have changed since you opened the page. Look at the changes below, then do it again.',
  },
  broken: {
    vi: 'Nội dung hiện tại không còn khớp với nội dung đã ký. Hãy rút chữ ký rồi xác nhận và ký lại.',
    en: 'What stands is not what was signed. Withdraw the signatures, then certify and sign again.',
  },
  samePerson: {
    vi: 'Bạn đã xác nhận báo cáo này với tư cách người khai; thủ trưởng hoặc người được ủy quyền khác phải ký.',
    en: 'You certified this report as its filler; the head or another deputy must sign it.',
  },
  nothingChanged: {
    vi: 'Báo cáo chưa khác gì phiên bản đã nộp. Hãy sửa số liệu, hoặc bổ sung ghi chú, minh chứng, giải trình.',
    en: 'The report says the same as the version submitted before. Mend figures, or add notes, evidence or explanations.',
  },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  returnReasonMissing: {
    vi: 'Hãy ghi lý do trả lại, hoặc nhận xét ở ít nhất một chỉ tiêu.',
    en: 'Give a reason for the return, or a note on at least one item.',
  },
};

export const messages = {
  notYours: refusalWords.notYours,
  state: { vi: 'Trạng thái báo cáo', en: 'State of the report' },
  next: { vi: 'Bước tiếp theo', en: 'Next step' },
  version: { vi: 'Lần nộp thứ {version}', en: 'Version {version}' },
  certifiedBy: { vi: '{name} xác nhận lúc {at}', en: 'Certified by {name}, {at}' },
  signedBy: { vi: '{name} ký lúc {at}', en: 'Signed by {name}, {at}' },
  signedFor: { vi: '{name} ký KT. thủ trưởng ({post}) lúc {at}', en: 'Signed for the head by {name} ({post}), {at}' },
  signedWithCertificate: { vi: 'bằng chữ ký số trên tệp PDF', en: 'by a digital signature on the PDF' },
  voidedByChange: {
    vi: 'Xác nhận và chữ ký đã hết hiệu lực vì {by} sửa số liệu lúc {at}. Cần xác nhận và ký lại.',
    en: 'Certification and signature are void since {by} changed figures, {at}. They must be given again.',
  },
  returnedTitle: { vi: 'Đơn vị thẩm định đã trả lại báo cáo', en: 'The reviewers have returned the report' },
  reopenedTitle: { vi: 'Đơn vị thẩm định đã mở lại báo cáo', en: 'The reviewers have reopened the report' },
  decidedBy: { vi: '{name}, {at}', en: '{name}, {at}' },
  settle: {
    vi: '{errors} lỗi cần sửa, {unexplained} cảnh báo chưa giải trình',
    en: '{errors} errors to mend, {unexplained} warnings to explain',
  },
  settled: { vi: 'Không còn lỗi; mọi cảnh báo đã có giải trình.', en: 'No errors; every warning is explained.' },
  toCertify: { vi: 'Kiểm tra và xác nhận', en: 'Check and certify' },
  toSign: { vi: 'Xem và ký', en: 'Read and sign' },
  submit: { vi: 'Gửi báo cáo', en: 'Submit the report' },
  withdraw: { vi: 'Rút xác nhận, chữ ký để sửa', en: 'Withdraw the signatures to mend' },
  review: { vi: 'Thẩm định', en: 'Review' },
  versions: { vi: 'Các lần nộp', en: 'Versions' },
  resubmitReason: { vi: 'Lý do nộp lại', en: 'Why it is submitted again' },
  resubmitHint: {
    vi: 'Đã sửa, bổ sung những gì so với lần nộp trước.',
    en: 'What was mended or added since the version before.',
  },
  refused: { vi: 'Chưa thực hiện được', en: 'Not done' },
  certified: { vi: 'Đã xác nhận. Báo cáo chờ thủ trưởng ký.', en: 'Certified. The report waits for the head.' },
  signed: { vi: 'Đã ký báo cáo.', en: 'The report is signed.' },
  submitted: { vi: 'Đã gửi báo cáo.', en: 'The report is submitted.' },
  withdrawn: { vi: 'Đã rút xác nhận, chữ ký. Bạn có thể sửa số liệu.', en: 'Withdrawn. You may mend the figures.' },
  // certify
  certifyTitle: { vi: 'Kiểm tra và xác nhận báo cáo', en: 'Check and certify the report' },
  certifyHelp: {
    vi: 'Lỗi phải được sửa trong báo cáo. Cảnh báo đúng với thực tế thì ghi giải trình; thủ trưởng và đơn vị thẩm định sẽ đọc giải trình này.',
    en: 'Errors must be mended in the report. A warning that is right as it stands needs an explanation, which the head and the reviewers read.',
  },
  stopping: { vi: 'Lỗi cần sửa ({count})', en: 'Errors to mend ({count})' },
  warnings: { vi: 'Cảnh báo cần giải trình ({count})', en: 'Warnings to explain ({count})' },
  noneStopping: { vi: 'Không có lỗi.', en: 'No errors.' },
  noWarnings: { vi: 'Không có cảnh báo.', en: 'No warnings.' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  keepExplanations: { vi: 'Lưu giải trình', en: 'Save the explanations' },
  kept: { vi: 'Đã lưu giải trình.', en: 'The explanations are saved.' },
  mend: { vi: 'Đến chỗ sửa', en: 'Go and mend' },
  certifyDeclaration: {
    vi: 'Tôi xác nhận số liệu trong báo cáo là đúng và đầy đủ theo biểu mẫu.',
    en: 'I certify that the figures are right and complete as the form asks.',
  },
  certify: { vi: 'Xác nhận báo cáo', en: 'Certify the report' },
  wrongForm: {
    vi: 'Nội dung gửi lên không đúng dạng. Hãy tải lại trang.',
    en: 'What was sent has the wrong shape. Load the page again.',
  },
  tooLong: {
    vi: 'Giải trình, lý do dài tối đa 5.000 ký tự.',
    en: 'Explanations and reasons have 5,000 characters at most.',
  },
  // sign
  signTitle: { vi: 'Xem và ký báo cáo', en: 'Read and sign the report' },
  signHelp: {
    vi: 'Chữ ký gắn với đúng nội dung dưới đây. Nếu có ai sửa số liệu, chữ ký hết hiệu lực.',
    en: 'The signature stands for exactly what is below. If anybody changes a figure it is void.',
  },
  signFor: {
    vi: 'Bạn ký thay (KT.) thủ trưởng với chức vụ {post}, theo {document} ngày {on}.',
    en: 'You sign for the head as {post}, by {document} of {on}.',
  },
  hash: { vi: 'Mã băm nội dung (SHA-256)', en: 'Hash of the content (SHA-256)' },
  figures: { vi: 'Số liệu được ký ({count})', en: 'Figures to be signed ({count})' },
  item: { vi: 'Chỉ tiêu', en: 'Item' },
  value: { vi: 'Giá trị', en: 'Value' },
  source: { vi: 'Nguồn', en: 'Source' },
  note: { vi: 'Ghi chú', en: 'Note' },
  overrides: { vi: 'Số liệu khác với số hệ thống đo ({count})', en: 'Figures other than measured ({count})' },
  overridesTitle: { vi: 'Số liệu khác với số hệ thống đo', en: 'Figures other than measured' },
  explainedTitle: { vi: 'Cảnh báo và giải trình', en: 'Warnings and explanations' },
  measuredWas: { vi: 'Hệ thống đo', en: 'Measured' },
  noOverrides: { vi: 'Không có.', en: 'None.' },
  explained: { vi: 'Cảnh báo và giải trình ({count})', en: 'Warnings and explanations ({count})' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  wholePaper: { vi: 'Xem toàn bộ báo cáo như bản giấy', en: 'See the whole report as on paper' },
  signHere: { vi: 'Ký trên hệ thống', en: 'Sign here' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  code: { vi: 'Mã xác thực hai lớp', en: 'Code of the second factor' },
  codeHint: {
    vi: '6 chữ số trên ứng dụng xác thực, hoặc một mã dự phòng',
    en: 'Six digits of the app, or a recovery code',
  },
  sign: { vi: 'Ký báo cáo', en: 'Sign' },
  signAndSubmit: { vi: 'Ký và gửi báo cáo', en: 'Sign and submit' },
  wrongConfirmation: {
    vi: 'Mật khẩu hoặc mã xác thực không đúng. Báo cáo chưa được ký.',
    en: 'Password or code is not right. The report is not signed.',
  },
  blocked: {
    vi: 'Có quá nhiều lần nhập sai. Hãy thử lại sau {minutes} phút.',
    en: 'Too many wrong attempts. Try again in {minutes} min.',
  },
  noFactor: {
    vi: 'Ký trên hệ thống cần xác thực hai lớp. Tài khoản của bạn chưa bật.',
    en: 'Signing here needs a second factor, which your account does not have yet.',
  },
  setUpFactor: { vi: 'Bật xác thực hai lớp', en: 'Set up the second factor' },
  changedSince: { vi: 'Những chỗ thay đổi sau khi bạn mở trang', en: 'What changed since you opened the page' },
  by: { vi: 'Người sửa', en: 'Changed by' },
  explainedBy: { vi: 'Người giải trình', en: 'Explained by' },
  toForm: { vi: 'Đến phần ký', en: 'Go to the signature' },
  // sign elsewhere
  signElsewhere: { vi: 'Ký bằng chữ ký số trên tệp PDF', en: 'Sign a PDF with your own certificate' },
  signElsewhereHelp: {
    vi: 'Tải tờ trình ký, ký số bằng phần mềm của bạn (chế độ ký thêm vào tệp), rồi tải tệp đã ký lên đây.',
    en: 'Download the PDF, sign it with your own program (as an addition to the file), and upload it here.',
  },
  download: { vi: 'Tải tệp PDF để ký', en: 'Download the PDF to sign' },
  signedFile: { vi: 'Tệp PDF đã ký', en: 'The signed PDF' },
  upload: { vi: 'Kiểm tra và nhận chữ ký', en: 'Verify and take the signature' },
  noFileSent: { vi: 'Bạn chưa chọn tệp.', en: 'You have chosen no file.' },
  oldPaper: {
    vi: 'Tệp này được xuất từ nội dung cũ; báo cáo đã thay đổi từ lúc đó. Hãy tải tệp mới và ký lại.',
    en: 'This PDF is of an earlier content; the report has changed since. Download it anew and sign that.',
  },
  noRoots: {
    vi: 'Hệ thống chưa được cấu hình chứng thư gốc tin cậy (CONGSO_SIGNATURE_ROOTS), nên chưa nhận chữ ký số trên tệp PDF.',
    en: 'No trusted roots are configured (CONGSO_SIGNATURE_ROOTS), so signed PDFs are not taken yet.',
  },
  certificateOf: { vi: 'Chứng thư số', en: 'Certificate' },
  certificateText: {
    vi: '{subject}; cấp bởi {issuer}; hiệu lực {from} – {to}; {revocation}.',
    en: '{subject}; issued by {issuer}; valid {from} – {to}; {revocation}.',
  },
  revocationUnknown: { vi: 'chưa kiểm tra được thu hồi', en: 'revocation could not be checked' },
  revocationGood: {
    vi: 'chưa bị thu hồi, theo tổ chức cấp ngày {day}',
    en: 'not revoked, by what its issuer said on {day}',
  },
  // versions
  versionsTitle: { vi: 'Các lần nộp báo cáo', en: 'Versions of the report' },
  versionsCaption: { vi: 'Mỗi lần nộp được giữ nguyên như lúc nộp', en: 'Each version stays as it was submitted' },
  noVersions: { vi: 'Báo cáo chưa được nộp lần nào.', en: 'The report has not been submitted yet.' },
  versionNumber: { vi: 'Lần', en: 'Version' },
  submittedAt: { vi: 'Nộp lúc', en: 'Submitted at' },
  submittedBy: { vi: 'Người gửi', en: 'Submitted by' },
  signers: { vi: 'Ký', en: 'Signed' },
  reason: { vi: 'Lý do', en: 'Reason' },
  files: { vi: 'Tệp', en: 'Files' },
  differences: { vi: 'Thay đổi so với lần {before} ({count})', en: 'Changes since version {before} ({count})' },
  noDifferences: { vi: 'Số liệu không đổi.', en: 'No figure changed.' },
  before: { vi: 'Lần {version}', en: 'Version {version}' },
  intact: { vi: 'Nội dung khớp với mã băm lúc ký.', en: 'The content matches the hash that was signed.' },
  notIntact: {
    vi: 'Nội dung KHÔNG khớp với mã băm lúc ký. Hãy báo quản trị viên.',
    en: 'The content does NOT match the hash that was signed. Tell the administrator.',
  },
  noSuchVersion: { vi: 'Không có lần nộp này.', en: 'There is no such version.' },
  // on paper
  sealTitle: { vi: 'THÔNG TIN KÝ VÀ NỘP BÁO CÁO', en: 'SIGNATURES AND SUBMISSION' },
  sealCertified: { vi: 'Người khai: {name}, xác nhận lúc {at}.', en: 'Filler: {name}, certified {at}.' },
  sealSigned: { vi: 'Thủ trưởng: {name}, ký lúc {at}.', en: 'Head: {name}, signed {at}.' },
  sealSignedFor: {
    vi: 'KT. thủ trưởng: {name}, {post}, ký lúc {at}.',
    en: 'For the head: {name}, {post}, signed {at}.',
  },
  sealSubmitted: { vi: 'Nộp lần {version} lúc {at}.', en: 'Version {version}, submitted {at}.' },
  sealUnsigned: { vi: 'Bản để ký, chưa nộp.', en: 'For signing, not submitted.' },
  sealHash: {
    vi: 'Mã băm nội dung (SHA-256, RFC 8785): {hash}',
    en: 'Hash of the content (SHA-256, RFC 8785): {hash}',
  },
  // work
  workReturned: { vi: 'Sửa báo cáo bị trả lại: {form} · {period}', en: 'Mend the returned report: {form} · {period}' },
  workVoided: { vi: 'Xác nhận lại: {form} · {period}', en: 'Certify again: {form} · {period}' },
  workSign: { vi: 'Ký {form} · {period}', en: 'Sign {form} · {period}' },
  workSubmit: { vi: 'Gửi {form} · {period}', en: 'Submit {form} · {period}' },
  workReview: { vi: 'Thẩm định {form} · {period}', en: 'Review {form} · {period}' },
} as const satisfies Record<string, Message>;
