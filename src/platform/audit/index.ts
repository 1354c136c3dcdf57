export { type AuditRecord, type Json, record } from './record.ts';
export { type Verification, verify } from './verify.ts';
