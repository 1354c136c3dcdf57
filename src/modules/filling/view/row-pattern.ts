/** The id that stands for a row in the pattern of new rows, replaced when a row is made. */
export const patternRow = 'NEWROW';
