import { route } from '#platform/http';

/** Every address of this module; "/dang-xuat" and "/quan-tri" belong to the office. */
export const routes = {
  signIn: route('/dang-nhap'),
  account: route('/quan-tri/tai-khoan'),
  password: route('/quan-tri/tai-khoan/mat-khau'),
  endSession: route('/quan-tri/tai-khoan/phien/:session/ket-thuc'),
  endOthers: route('/quan-tri/tai-khoan/phien-khac/ket-thuc'),
} as const;
