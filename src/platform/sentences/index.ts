/** Texts taken apart into sentences, the same way on the server and in the browser. */
export { sentencesOf } from './sentences.ts';
