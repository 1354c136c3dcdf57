export { onlySigned } from './additions.ts';
export { readRoots, type TrustedRoots } from './roots.ts';
export { type PdfSigner, type SignatureFault, type SignedPdf, verifySignedPdf } from './verify.ts';
