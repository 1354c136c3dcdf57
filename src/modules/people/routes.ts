import { route } from '#platform/http';

/** Every address of this module; "/dang-xuat" and "/quan-tri" belong to the office. */
export const routes = {
  signIn: route('/dang-nhap'),
  secondStep: route('/xac-thuc'),
  // one-time links
  invitation: route('/loi-moi/:token'),
  forgotten: route('/quen-mat-khau'),
  newPassword: route('/quen-mat-khau/:token'),
  // the provider of identities
  provider: route('/dang-nhap/dinh-danh'),
  providerBack: route('/dang-nhap/dinh-danh/ve'),
  // one's own account
  account: route('/quan-tri/tai-khoan'),
  describe: route('/quan-tri/tai-khoan/thong-tin'),
  password: route('/quan-tri/tai-khoan/mat-khau'),
  endSession: route('/quan-tri/tai-khoan/phien/:session/ket-thuc'),
  endOthers: route('/quan-tri/tai-khoan/phien-khac/ket-thuc'),
  linkProvider: route('/quan-tri/tai-khoan/dinh-danh'),
  unlinkProvider: route('/quan-tri/tai-khoan/dinh-danh/bo'),
  factor: route('/quan-tri/tai-khoan/hai-lop'),
  factorSetUp: route('/quan-tri/tai-khoan/hai-lop/bat'),
  factorCodes: route('/quan-tri/tai-khoan/hai-lop/ma-du-phong'),
  factorRemove: route('/quan-tri/tai-khoan/hai-lop/tat'),
  // everybody's accounts
  accounts: route('/quan-tri/nguoi-dung'),
  invite: route('/quan-tri/nguoi-dung/moi'),
  one: route('/quan-tri/nguoi-dung/:account'),
  oneDescribe: route('/quan-tri/nguoi-dung/:account/thong-tin'),
  oneRole: route('/quan-tri/nguoi-dung/:account/vai-tro'),
  oneRoleEnd: route('/quan-tri/nguoi-dung/:account/vai-tro/:grant/ket-thuc'),
  oneAction: route('/quan-tri/nguoi-dung/:account/:action'),
  // who may do what
  permissions: route('/quan-tri/quyen'),
} as const;
