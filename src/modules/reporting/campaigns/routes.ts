import { route } from '#platform/http';

export const routes = {
  campaigns: route('/quan-tri/dot-bao-cao'),
  draft: route('/quan-tri/dot-bao-cao/lap'),
  paperStyle: route('/quan-tri/dot-bao-cao/giay.css'),
  board: route('/quan-tri/dot-bao-cao/:campaign'),
  edit: route('/quan-tri/dot-bao-cao/:campaign/sua'),
  open: route('/quan-tri/dot-bao-cao/:campaign/mo'),
  close: route('/quan-tri/dot-bao-cao/:campaign/dong'),
  reopen: route('/quan-tri/dot-bao-cao/:campaign/mo-lai'),
  copy: route('/quan-tri/dot-bao-cao/:campaign/sao-chep'),
  add: route('/quan-tri/dot-bao-cao/:campaign/bo-sung'),
  reminders: route('/quan-tri/dot-bao-cao/:campaign/nhac'),
  letter: route('/quan-tri/dot-bao-cao/:campaign/cong-van'),
  letterFile: route('/quan-tri/dot-bao-cao/:campaign/cong-van/:format'),
  versions: route('/quan-tri/dot-bao-cao/:campaign/doi-chieu'),
  answerer: route('/quan-tri/dot-bao-cao/:campaign/co-quan/:organisation'),
  extend: route('/quan-tri/dot-bao-cao/:campaign/co-quan/:organisation/gia-han'),
  withdraw: route('/quan-tri/dot-bao-cao/:campaign/co-quan/:organisation/rut'),
  restore: route('/quan-tri/dot-bao-cao/:campaign/co-quan/:organisation/nhan-lai'),
  handOver: route('/quan-tri/dot-bao-cao/:campaign/co-quan/:organisation/ban-giao'),
  start: route('/quan-tri/bao-cao/:report/bat-dau'),
} as const;
