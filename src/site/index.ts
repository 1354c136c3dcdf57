export { siteEntries } from './entries.ts';
export { renderErrorWith } from './errors/render-error.tsx';
export { languageOfRequest } from './front-door.ts';
export { siteOffer } from './offer.ts';
export type { PublicSite } from './public-site.ts';
export { missingMigrations } from './readiness.ts';
export { emptyHome, registerSite } from './register.ts';
export { openPublicSite } from './serve-public.ts';
