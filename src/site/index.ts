export { errorPage } from './error-page.tsx';
export { missingMigrations } from './readiness.ts';
export { registerSite } from './register.ts';
