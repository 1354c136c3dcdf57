import { route } from '#platform/http';

export const routes = {
  overview: route('/quan-tri/tong-hop'),
  figure: route('/quan-tri/tong-hop/chi-tieu/:field'),
  table: route('/quan-tri/tong-hop/bang/:table'),
  series: route('/quan-tri/tong-hop/chuoi'),
  map: route('/quan-tri/tong-hop/ban-do'),
  pivot: route('/quan-tri/tong-hop/bang-cheo'),
  file: route('/quan-tri/tong-hop/tep/:format'),
  publish: route('/quan-tri/tong-hop/cong-bo'),
  withdraw: route('/quan-tri/tong-hop/cong-bo/:release/rut'),
  compose: route('/quan-tri/bao-cao/:report/tong-hop'),
} as const;
