import { route } from '#platform/http';

export const routes = {
  overview: route('/quan-tri/so-theo-doi'),
  body: route('/quan-tri/so-theo-doi/:body'),
  register: route('/quan-tri/so-theo-doi/:body/:register'),
  enter: route('/quan-tri/so-theo-doi/:body/:register/them'),
  confirm: route('/quan-tri/so-theo-doi/:body/:register/xac-nhan'),
  import: route('/quan-tri/so-theo-doi/:body/:register/nhap'),
  file: route('/quan-tri/so-theo-doi/:body/:register/tep/:format'),
  entry: route('/quan-tri/so-theo-doi/:body/:register/:entry'),
  act: route('/quan-tri/so-theo-doi/:body/:register/:entry/:act'),
} as const;
