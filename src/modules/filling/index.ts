export { assembleAnswers, placesOf } from './assemble.ts';
export type { SaveReply, SheetData } from './island/protocol.ts';
export type { Conflict } from './merge.ts';
export { type Posted, postedChanges, postedChoices } from './posted.ts';
export {
  type Answer,
  insertSheet,
  type Sheet,
  selectAnswers,
  selectAnswersAt,
  selectOptionalSheet,
  type Written,
} from './queries.ts';
export { type Saved, saveChanges } from './save.ts';
export { saveSchema } from './value-schema.ts';
export { makeView, rowsPerPage, type ViewInput } from './view/make-view.ts';
export { SheetForm } from './view/sheet-form.tsx';
