import { may } from '#modules/people';
import type { Queryable } from '#platform/database';
import { type Section, selectOptionalSection } from '../sections/queries.ts';
import type { Refusal } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { messages } from './messages.ts';

/** The section in which somebody wants to write, or why not. */
export async function writableSection(
  db: Queryable,
  editor: Editor,
  siteId: string,
  code: string,
): Promise<Section | Refusal> {
  const section = await selectOptionalSection(db, siteId, code);
  if (section === undefined) return { code: 'noSection', text: messages.noSection, place: 'sectionCode' };
  const place = { id: section.organisationId, above: [], siteId, section: code };
  if (may(editor.grants, 'content.contribute', place)) return section;
  const values = { section: { vi: section.name.vi, en: section.name.en ?? section.name.vi } };
  return { code: 'noRightInSection', text: messages.noRightInSection, values, place: 'sectionCode' };
}

export const isRefusal = (found: Section | Refusal): found is Refusal => 'text' in found;
