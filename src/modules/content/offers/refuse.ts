import { type Action, may } from '#modules/people';
import { catalogued } from '../sections/catalogue.ts';
import type { Refusal } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { offerMessages } from './messages.ts';

export const offerRefusal = (
  code: keyof typeof offerMessages,
  place?: string,
  values?: Refusal['values'],
): Refusal => ({
  code,
  text: offerMessages[code],
  ...(place === undefined ? {} : { place }),
  ...(values === undefined ? {} : { values }),
});

/** Whether somebody may do something at a site, in a section where one is named. */
export function mayAt(
  editor: Editor,
  action: Action,
  site: { readonly siteId: string; readonly organisationId: string },
  section?: string,
): boolean {
  const place = { id: site.organisationId, above: [], siteId: site.siteId };
  return may(editor.grants, action, section === undefined ? place : { ...place, section });
}

/** Approving in a section of the receiving site. */
export function receivingRight(
  editor: Editor,
  site: { readonly siteId: string; readonly organisationId: string },
  section: string,
): readonly Refusal[] {
  if (mayAt(editor, 'content.approve', site, section)) return [];
  return [offerRefusal('noRightHere', undefined, { section: catalogued(section)?.name ?? section })];
}
