import { route } from '#platform/http';

export const routes = {
  tree: route('/quan-tri/co-quan'),
  list: route('/quan-tri/co-quan/danh-sach'),
  file: route('/quan-tri/co-quan/tep/:format'),
  import: route('/quan-tri/co-quan/nhap'),
  shapes: route('/quan-tri/co-quan/dia-gioi'),
  removeShape: route('/quan-tri/co-quan/dia-gioi/xoa'),
  create: route('/quan-tri/co-quan/lap'),
  body: route('/quan-tri/co-quan/:body'),
  change: route('/quan-tri/co-quan/:body/:change'),
} as const;

/** The changes to one body by the last part of their addresses. */
export const changeNames = ['doi-ten', 'chuyen', 'sap-nhap', 'chia-tach', 'giai-the', 'dinh-chinh'] as const;
export type ChangeName = (typeof changeNames)[number];
