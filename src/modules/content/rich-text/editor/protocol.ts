/**
 * What the page of an edition and the server say to each other while somebody writes. The page posts the whole form as a browser would
 * without a script (multipart, without files), with `accept: application/json`; its field `base` is the revision on which it rests.
 */
export type AutosaveReply =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Others changed what one has changed too, or has not seen: the person must look. Nothing more is saved by itself. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** What stands in `data-` attributes of the field, for its script. */
export type EditorData = {
  readonly language: 'vi' | 'en';
  readonly textLanguage: 'vi' | 'en';
  readonly files: { readonly pickerUrl: string; readonly uploadUrl: string; readonly siteId: string } | null;
  /** Where the form saves by itself; `person`: whose text may wait on this device. */
  readonly autosave: { readonly url: string; readonly edition: string; readonly person: string } | null;
};
