import { route } from '#platform/http';

export const routes = {
  visits: route('/quan-tri/truy-cap'),
  sites: route('/quan-tri/trang'),
  open: route('/quan-tri/trang/mo'),
  site: route('/quan-tri/trang/:site'),
  part: route('/quan-tri/trang/:site/:part'),
  takeBack: route('/quan-tri/trang/:site/hoan-tac'),
  addresses: route('/quan-tri/trang/:site/dia-chi'),
  addHost: route('/quan-tri/trang/:site/dia-chi/them'),
  preferHost: route('/quan-tri/trang/:site/dia-chi/chinh'),
  removeHost: route('/quan-tri/trang/:site/dia-chi/bo'),
  movePath: route('/quan-tri/trang/:site/dia-chi/doi'),
  close: route('/quan-tri/trang/:site/dong'),
} as const;
