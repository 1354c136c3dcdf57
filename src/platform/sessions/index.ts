export { clearToken, readToken, sendToken } from './cookie.ts';
export { isUseDue } from './rules.ts';
export {
  beginSession,
  endSession,
  endSessionsOf,
  findSession,
  type ListedSession,
  listSessions,
  removeExpiredSessions,
  type Session,
  useSession,
} from './store.ts';
