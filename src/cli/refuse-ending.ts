import { type Language, say } from '#platform/i18n';
import { messages } from './messages.system.ts';
import { Refusal } from './refusal.ts';
import type { Ending } from './until-stopped.ts';

/** A long-running command that ended without being asked ends with code 1 and the reason, so that its supervisor starts it again. */
export function refuseUnlessAsked(ending: Ending, language: Language): void {
  switch (ending.kind) {
    case 'asked':
      return;
    case 'databaseGone':
      throw new Refusal('no', say(ending.text, language));
    case 'jobsEnded':
      throw new Refusal('no', say(messages.jobsEnded, language, { reason: ending.reason }));
  }
}
