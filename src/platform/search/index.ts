export { withoutAccents } from './accents.ts';
export { arrangeSearchable, putSearchable, removeSearchable, type SearchEntry, type SearchKey } from './entry.ts';
export { type Found, findSearchable, type SearchQuestion, type SearchResult, type Spelling } from './find.ts';
export { excerpt, highlight, type Stretch } from './highlight.ts';
export { suggestQuestion } from './suggest.ts';
