import type { Message } from '#platform/i18n';
import type { PaperRefusal } from './check-paper.ts';

/** Why a signed PDF is not taken, and what to do. */
export const paperRefusals: Readonly<Record<PaperRefusal, Message>> = {
  notOurPaper: {
    vi: 'Tệp không phải là tệp PDF mà hệ thống đã xuất để ký báo cáo này, hoặc đã bị sửa, in lại, lưu lại. Hãy tải lại tệp và ký theo chế độ ký thêm vào tệp.',
    en: 'The file is not the PDF that was handed out to sign this report, or it was altered, printed or saved anew. Download it again and sign it as an addition.',
  },
  notSigned: {
    vi: 'Tệp chưa có chữ ký số. Hãy ký tệp rồi tải lên lại.',
    en: 'There is no digital signature in the file. Sign it, then upload it again.',
  },
  unreadable: {
    vi: 'Không đọc được chữ ký số trong tệp. Hãy ký lại bằng phần mềm theo chuẩn PAdES (một người ký, kèm chứng thư).',
    en: 'The signature in the file cannot be read. Sign again with a program for PAdES (one signer, with the certificate).',
  },
  addedAfter: {
    vi: 'Tệp đã được thêm nội dung sau khi ký. Hãy tải lại tệp từ hệ thống và ký lại.',
    en: 'Something was added after the signature. Download the file again and sign it.',
  },
  altered: {
    vi: 'Nội dung tệp đã bị thay đổi sau khi ký: chữ ký không còn khớp. Hãy tải lại tệp từ hệ thống và ký lại.',
    en: 'The content was altered after it was signed: the signature does not fit. Download the file again and sign it.',
  },
  weak: {
    vi: 'Chữ ký dùng hàm băm không còn an toàn (như SHA-1). Hãy chọn SHA-256 trở lên và ký lại.',
    en: 'The signature uses a digest that is not safe any more (such as SHA-1). Choose SHA-256 or better and sign again.',
  },
  unknownAuthority: {
    vi: 'Chứng thư số không do tổ chức chứng thực được hệ thống tin cậy cấp. Hãy dùng chứng thư chuyên dùng công vụ, hoặc báo quản trị viên.',
    en: 'The certificate was not issued by an authority that is trusted here. Use your official certificate, or tell the administrator.',
  },
  expired: {
    vi: 'Chứng thư số đã hết hạn. Hãy gia hạn hoặc dùng chứng thư còn hiệu lực.',
    en: 'The certificate has expired. Renew it, or use one that is valid.',
  },
  notYetValid: {
    vi: 'Chứng thư số chưa đến ngày có hiệu lực, hoặc giờ máy ký sai. Hãy kiểm tra ngày giờ và chứng thư.',
    en: 'The certificate is not valid yet, or the clock of the signing machine is wrong. Check both.',
  },
  wrongUse: {
    vi: 'Chứng thư số này không dùng để ký. Hãy chọn chứng thư ký số.',
    en: 'This certificate is not for signing. Choose one that is.',
  },
  revoked: {
    vi: 'Chứng thư số (hoặc chứng thư của tổ chức cấp) đã bị thu hồi, nên chữ ký không được nhận. Hãy dùng chứng thư khác còn hiệu lực, hoặc liên hệ tổ chức cấp chứng thư.',
    en: 'The certificate, or that of an authority above it, was revoked, so the signature is not taken. Use another valid certificate, or ask its issuer.',
  },
  otherPerson: {
    vi: 'Chứng thư số mang tên “{name}”, không phải tên của bạn hay của cơ quan. Người có tên trên chứng thư phải đăng nhập và tự tải lên.',
    en: 'The certificate is of “{name}”, neither you nor your body. Its holder must sign in and upload the file.',
  },
};
