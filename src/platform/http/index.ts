export { assetUrl, isAsset } from './assets.ts';
export { type KnownRoute, routesOf } from './known-routes.ts';
export { languageCookie, languageOf } from './language.ts';
export { malformed, Problem, type Way } from './problem.ts';
export { protectingHeaders } from './protection.ts';
export { type Route, route } from './routes.ts';
export { createServer, type ErrorPage, type FrontDoor, limits, type ServerOptions } from './server.ts';
export { limitBodies } from './slow-bodies.ts';
export { type Uploaded, uploadedFile } from './uploaded-file.ts';
