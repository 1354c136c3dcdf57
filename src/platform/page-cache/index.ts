export { Answer, type Encoding } from './answer.ts';
export { emptyTags } from './empty-tags.ts';
export { encodingFor, isKnown } from './negotiate.ts';
export { type Fragment, openPageCache, type PageCache, type PageCacheOptions, type Room } from './page-cache.ts';
export type { Kept } from './store.ts';
