export { aboutAfter, measuredBefore } from './about-after.ts';
export { type Annotation, annotate } from './annotate.ts';
export { assembleAnswers } from './assemble.ts';
export { fieldAt } from './field-at.ts';
export { unseen } from './hold-answers.ts';
export type { SaveReply, SheetData } from './island/protocol.ts';
export type { Change, Conflict } from './merge.ts';
export { type Posted, postedChanges, postedChoices } from './posted.ts';
export {
  type Answer,
  insertSheet,
  type Progress,
  type Sheet,
  selectAnswers,
  selectAnswersAt,
  selectHistory,
  selectOptionalSheet,
  type Written,
} from './queries.ts';
export { sameValue } from './same-value.ts';
export { type Saved, saveChanges } from './save.ts';
export { type Figure, type FiguresTaken, takeFigures } from './take-figures.ts';
export { plainText } from './typed.ts';
export { importSchema, saveSchema, valueSchema } from './value-schema.ts';
export { elementIdOf } from './view/finding-places.ts';
export { makeView, type ViewInput } from './view/make-view.ts';
export { SheetForm } from './view/sheet-form.tsx';
export { elementId } from './view/sheet-view.ts';
export type { Offered, SourceAddresses } from './view/source-mark.tsx';
