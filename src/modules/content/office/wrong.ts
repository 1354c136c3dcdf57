import { type Language, type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';
import type { WrongField } from './typed.ts';

const texts: Readonly<Partial<Record<WrongField, Message>>> = {
  sourceUrl: messages.wrongUrl,
  sourceName: messages.wrongRequired,
  eventOn: messages.wrongDate,
  related: messages.wrongNumbers,
  leaderOrder: messages.wrongOrder,
  leaderName: messages.wrongRequired,
  leaderPost: messages.wrongRequired,
  attachmentTitle: messages.wrongRequired,
};

/** What is wrong about a field, as the property of its component; nothing where it is right. */
export function faultAt(
  field: WrongField,
  wrong: readonly WrongField[],
  language: Language,
): { readonly error?: string } {
  return wrong.includes(field) ? { error: say(texts[field] ?? messages.wrongField, language) } : {};
}
