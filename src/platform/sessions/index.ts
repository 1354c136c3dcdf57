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
  useSession,
} from './store.ts';
