/** A form as an official paper. */
export { formToDocument, type PaperOptions } from './form-to-document.ts';
export type { Organisation, Signer, Signers } from './identity.ts';
