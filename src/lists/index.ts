export { arrangeRows } from './arrange.ts';
export { listAsCsv } from './csv.ts';
export type { List, ListColumn, ListFilter, ListRows, ListValue } from './list.ts';
export { type ListPart, type ListQuestion, listAddress } from './question.ts';
export { type ListDesk, serveList } from './serve-list.tsx';
export { byAlphabet, hasCommonWords, hasWords, orderAndPart, patternsOf } from './sql.ts';
export { listAsXlsx } from './xlsx.ts';
