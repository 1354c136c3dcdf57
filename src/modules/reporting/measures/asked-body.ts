import type { Organisation } from '#modules/organisations';
import type { MeasuredField } from './measured-fields.ts';

/** The bodies of a report: who answers it, and the province above, whose figures some fields ask. */
export type AnsweringBody = {
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'kind' | 'legalNature'>;
  readonly provinceId: string | null;
  /** The body that a campaign asks for a field or a table which one body answers for all, by the field's or table's id. */
  readonly owned?: Readonly<Record<string, string>>;
};

/** Whether a body is the one that a form names as the owner of a figure. The province's own report has every figure. */
function isOwner({ name, kind, legalNature }: AnsweringBody['organisation'], owner: string): boolean {
  if (kind === 'province') return true;
  if (owner === 'Văn phòng UBND tỉnh') return legalNature === 'peoplesCommitteeOffice' && kind === 'department';
  return name.toLocaleLowerCase('vi').startsWith(owner.toLocaleLowerCase('vi'));
}

/**
 * Of whom a field's figure is asked: of the body itself; of the province, where the Office of its People's Committee answers for the
 * provincial portal. Null: the figure is another body's to give.
 */
export function askedBody(
  { organisation, provinceId, owned = {} }: AnsweringBody,
  { field, owner, measure }: Pick<MeasuredField, 'field' | 'owner' | 'measure'>,
): string | null {
  const named = owned[field.table ?? field.id];
  if (named !== undefined && named !== organisation.id) return null;
  if (owner === null) return organisation.id;
  if (named === undefined && !isOwner(organisation, owner)) return null;
  const isOfPortal = /^(?:site|content|board|duties)\./.test(measure);
  return isOfPortal && organisation.kind !== 'province' ? provinceId : organisation.id;
}
