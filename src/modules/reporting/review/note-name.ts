/** Under this name a note on a place is posted. */
export const noteName = (place: string): string => `nhan-xet:${place}`;
