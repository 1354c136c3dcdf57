import { route } from '#platform/http';

export const routes = {
  /** A file for everybody; the same on every site. `/tep/<id>/w640.webp` is a size of a picture. */
  file: route('/tep/:media/:file'),
  list: route('/quan-tri/tep'),
  upload: route('/quan-tri/tep/tai-len'),
  edit: route('/quan-tri/tep/:media'),
  /** As it came in, with everything that its camera wrote beside it. */
  original: route('/quan-tri/tep/:media/goc'),
  /** Files of a site for the editor to choose from, as JSON. */
  picker: route('/quan-tri/tep/chon'),
} as const;

/** Where files come that may be large: films. */
export const uploadPath = routes.upload.path;
