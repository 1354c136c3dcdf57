import { type Language, say } from '#platform/i18n';
import { messages } from '../messages.ts';
import type { HeldGrant } from '../person.ts';
import { roleNames } from '../role-names.ts';

type Told = Pick<HeldGrant, 'role' | 'organisationName' | 'sections' | 'source' | 'siteName'>;

/** A role with all its limits, in one line: "Người biên tập: Sở Y tế, chuyên mục: news". */
export function grantText({ role, organisationName, siteName, sections, source }: Told, language: Language): string {
  const limits = [
    organisationName ?? say(messages.wholeInstallation, language),
    ...(siteName === null ? [] : [say(messages.onlySite, language, { site: siteName })]),
    ...(sections === null ? [] : [say(messages.onlySections, language, { sections: sections.join(', ') })]),
    ...(source === 'delegation' ? [say(messages.bySource, language)] : []),
    ...(source === 'board' ? [say(messages.byBoard, language)] : []),
  ];
  return `${say(roleNames[role], language)}: ${limits.join(', ')}`;
}
