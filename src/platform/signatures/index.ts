export { onlySigned } from './additions.ts';
export { readRevocationLists } from './revocation/configured.ts';
export { fetchRevocationLists, revocationTimetable } from './revocation/fetch-lists.job.ts';
export type { RevocationProofs } from './revocation/proofs.ts';
export { readRoots, type TrustedRoots } from './roots.ts';
export { type PdfSigner, type SignatureFault, type SignedPdf, verifySignedPdf } from './verify.ts';
