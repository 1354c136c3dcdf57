import type { Message } from '#platform/i18n';
import type { Field } from '../editions/merge.ts';
import { messages } from './messages.ts';

/** What each place of an edition is called on the form. */
export const fieldNames: Readonly<Record<Field, Message>> = {
  sectionCode: messages.section,
  title: messages.title,
  summary: messages.summary,
  body: messages.text,
  eventKind: messages.eventKind,
  eventOn: messages.eventOn,
  eventDocument: messages.eventDocument,
  'details.cover': messages.cover,
  'details.attachments': messages.attachments,
  'details.isFromElsewhere': messages.fromElsewhere,
  'details.source': messages.sourceName,
  'details.author': messages.author,
  'details.keywords': messages.keywords,
  'details.related': messages.related,
  'details.audio': messages.audio,
  'details.video': messages.video,
  'details.spoken': messages.audio,
  'details.isLead': messages.lead,
  'details.page': messages.page,
  'details.leader': messages.leader,
};
