/**
 * First parts of paths that belong to the system on every host: no site and no section may be put there, and no site is looked for. The
 * sections of a site are checked beside them when a path is given.
 */
export const reservedPaths: ReadonlySet<string> = new Set([
  'en',
  'vi',
  'quan-tri',
  'dang-nhap',
  'dang-xuat',
  'loi-moi',
  'quen-mat-khau',
  'xac-thuc',
  'xem-truoc',
  'api',
  'tep',
  'tai-nguyen',
  'giao-dien',
  'dem',
  'healthz',
  'readyz',
  'metrics',
  'rss',
  'sitemap',
  'tim-kiem',
  'so-do-cong',
  'kenh-rss',
  'du-lieu-mo',
  'bao-mat-thong-tin',
  'tuy-chon',
  'tro-giup-tiep-can',
  'ban-bien-tap',
  'co-quan-thanh-vien',
]);
