import type { Message } from '#platform/i18n';

export const messages = {
  // mails
  invitationSubject: { vi: 'Lời mời nhận tài khoản CổngSố', en: 'Your CổngSố account' },
  invitationMail: {
    vi: `Kính gửi {name},

{by} đã lập cho ông/bà một tài khoản trên hệ thống CổngSố ({origin}).

Để nhận tài khoản, mời ông/bà mở liên kết dưới đây và đặt mật khẩu của riêng mình. Liên kết chỉ dùng được một lần, trong {days} ngày:

{address}

Nếu ông/bà không làm việc với hệ thống này, xin bỏ qua thư. Không chuyển tiếp thư cho người khác: ai có liên kết sẽ nhận được tài khoản.`,
    en: `Dear {name},

{by} has made an account for you at CổngSố ({origin}).

To take it up, open this link and set a password of your own. It serves once, within {days} days:

{address}

If you have nothing to do with this system, ignore this mail. Do not forward it: whoever has the link gets the account.`,
  },
  passwordSubject: { vi: 'Đặt lại mật khẩu CổngSố', en: 'A new password for CổngSố' },
  passwordMail: {
    vi: `Kính gửi {name},

Có yêu cầu đặt lại mật khẩu cho tài khoản của ông/bà trên hệ thống CổngSố ({origin}). Mời ông/bà mở liên kết dưới đây để đặt mật khẩu mới. Liên kết chỉ dùng được một lần, trong {hours} giờ:

{address}

Nếu ông/bà không yêu cầu, xin bỏ qua thư: mật khẩu hiện tại vẫn giữ nguyên.`,
    en: `Dear {name},

Somebody asked for a new password for your account at CổngSố ({origin}). Open this link to set one. It serves once, within {hours} hours:

{address}

If it was not you, ignore this mail: your password stays as it is.`,
  },
  // taking up an account, setting a password
  acceptTitle: { vi: 'Nhận tài khoản', en: 'Take up your account' },
  acceptIntroduction: {
    vi: '{by} đã lập tài khoản này cho bạn. Hãy đặt mật khẩu của riêng bạn để bắt đầu.',
    en: '{by} has made this account for you. Set a password of your own to begin.',
  },
  resetTitle: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  resetIntroduction: {
    vi: 'Sau khi đặt mật khẩu mới, mọi phiên đăng nhập cũ sẽ kết thúc.',
    en: 'Once it is set, every old session ends.',
  },
  save: { vi: 'Lưu mật khẩu', en: 'Save the password' },
  notSaved: { vi: 'Chưa lưu được mật khẩu', en: 'The password was not saved' },
  orProvider: { vi: 'hoặc', en: 'or' },
  useProvider: { vi: 'Nhận tài khoản bằng {provider}', en: 'Take it up with {provider}' },
  linkGone: { vi: 'Liên kết không còn dùng được', en: 'This link no longer serves' },
  linkGoneText: {
    vi: 'Liên kết đã được dùng, đã bị thu hồi hoặc đã hết hạn. Nếu quên mật khẩu, hãy yêu cầu liên kết mới; nếu là lời mời, hãy đề nghị quản trị viên gửi lại.',
    en: 'It was used, withdrawn or has expired. If you forgot your password, ask for a new link; if it was an invitation, ask the administrator to send it again.',
  },
  passwordSet: { vi: 'Đã đặt mật khẩu. Mời bạn đăng nhập.', en: 'The password is set. Please sign in.' },
  // forgotten password
  forgotten: { vi: 'Quên mật khẩu?', en: 'Forgot your password?' },
  forgottenTitle: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  forgottenIntroduction: {
    vi: 'Nhập thư điện tử hoặc tên đăng nhập. Hệ thống sẽ gửi liên kết đặt lại mật khẩu tới hộp thư của tài khoản.',
    en: 'Give your e-mail address or user name. A link to set a new password will be sent to the mailbox of the account.',
  },
  forgottenSend: { vi: 'Gửi liên kết', en: 'Send the link' },
  forgottenSent: { vi: 'Đã nhận yêu cầu', en: 'Your request was received' },
  forgottenSentText: {
    vi: 'Nếu có tài khoản ứng với thông tin vừa nhập, thư kèm liên kết sẽ đến trong ít phút. Hãy xem cả mục thư rác. Không nhận được thư thì đề nghị quản trị viên cấp lại mật khẩu.',
    en: 'If there is an account with what you typed, a mail with the link will arrive within minutes. Look into your spam folder too. If none comes, ask the administrator for a new password.',
  },
  forgottenNoMail: { vi: 'Hệ thống chưa gửi được thư', en: 'No mail can be sent from here' },
  forgottenNoMailText: {
    vi: 'Hãy đề nghị quản trị viên của cơ quan cấp lại mật khẩu.',
    en: 'Ask the administrator of your body for a new password.',
  },
  tooMany: { vi: 'Có quá nhiều yêu cầu', en: 'Too many requests' },
  tooManyText: { vi: 'Hãy thử lại sau {minutes} phút.', en: 'Try again in {minutes} min.' },
  backToSignIn: { vi: 'Về trang đăng nhập', en: 'Back to the sign-in page' },
} as const satisfies Record<string, Message>;
