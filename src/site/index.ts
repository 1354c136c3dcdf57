export { errorPage } from './error-page.tsx';
export { type FaceParts, faceOf } from './frame/face.ts';
export { framedPage } from './frame/frame.tsx';
export type { FrameProps, Visits } from './frame/props.ts';
export { lookFile, lookPrefix } from './look/site-look.ts';
export { missingMigrations } from './readiness.ts';
export { registerSite } from './register.ts';
