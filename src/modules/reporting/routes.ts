import { route } from '#platform/http';

export const routes = {
  reports: route('/quan-tri/bao-cao'),
  begin: route('/quan-tri/bao-cao/lap'),
  report: route('/quan-tri/bao-cao/:report'),
  save: route('/quan-tri/bao-cao/:report/luu'),
  import: route('/quan-tri/bao-cao/:report/nhap'),
  sources: route('/quan-tri/bao-cao/:report/nguon'),
  trace: route('/quan-tri/bao-cao/:report/nguon/:place'),
  print: route('/quan-tri/bao-cao/:report/in/:format'),
  forms: route('/quan-tri/bieu-mau'),
  blank: route('/quan-tri/bieu-mau/:code/in/:format'),
  definition: route('/quan-tri/bieu-mau/:code/:hash'),
} as const;
