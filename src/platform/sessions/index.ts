export { clearSecret, clearToken, readSecret, readToken, sendSecret, sendToken } from './cookie.ts';
export { noteFound, wasFoundLately } from './lately-found.ts';
export { type EnteredBy, type Entry, isUseDue, type SecondFactorUsed } from './rules.ts';
export {
  actBySession,
  beginSession,
  endSession,
  endSessionsOf,
  findSession,
  type ListedSession,
  listSessions,
  removeExpiredSessions,
  type Session,
  sessionIn,
  sessionOf,
  useSession,
} from './store.ts';
export { bytesOf, hashOf, newToken } from './token.ts';
