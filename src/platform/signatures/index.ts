import type { onlySigned as compare } from './additions.ts';
import type { readRevocationLists as readLists } from './revocation/configured.ts';
import type { readRoots as read } from './roots.ts';
import type { verifySignedPdf as verify } from './verify.ts';

export { fetchRevocationLists, revocationTimetable } from './revocation/fetch-lists.job.ts';
export type { RevocationProofs } from './revocation/proofs.ts';
export type { TrustedRoots } from './roots.ts';
export type { PdfSigner, SignatureFault, SignedPdf } from './verify.ts';

// The libraries that read PDF and certificates take 40 MB of memory: the first paper that is checked loads them, not every process.

/** See additions.ts. */
export const onlySigned: typeof compare = async (...asked) => (await import('./additions.ts')).onlySigned(...asked);

/** See revocation/configured.ts. */
export const readRevocationLists: typeof readLists = async (...asked) =>
  (await import('./revocation/configured.ts')).readRevocationLists(...asked);

/** See roots.ts. */
export const readRoots: typeof read = async (...asked) => (await import('./roots.ts')).readRoots(...asked);

/** See verify.ts. */
export const verifySignedPdf: typeof verify = async (...asked) =>
  (await import('./verify.ts')).verifySignedPdf(...asked);
