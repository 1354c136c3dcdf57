import { messages as files } from './messages.files.ts';
import { messages as layout } from './messages.layout.ts';
import { messages as meaning } from './messages.meaning.ts';

/** Everything that the definition loader says, by kind of fault. */
export const messages = { ...files, ...layout, ...meaning };
