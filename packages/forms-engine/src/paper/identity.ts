import type { Letterhead, SignatureColumn, Signatures } from '#document';
import type { Block, Signature } from '../definition/definition.ts';
import type { Filling } from './filling.ts';
import { fillTemplate } from './templates.ts';

/** The body that reports, for the letterhead. */
export interface Organisation {
  readonly name: string;
  /** The governing body, printed above the name. */
  readonly parent?: string;
}

/** Who signed, or will sign. */
export interface Signer {
  readonly name?: string;
  /** In place of the printed title, for example ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]. */
  readonly title?: readonly string[];
  readonly place?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
}
export type Signers = Partial<Record<Signature['signer'], Signer>>;

/** The letterhead of the form with the body's own name; blank forms keep the printed words. */
export function printLetterhead(
  block: Extract<Block, { kind: 'letterhead' }>,
  filling: Filling,
  organisation: Organisation | undefined,
): Letterhead {
  const fill = (text: string) => fillTemplate(text, filling.period);
  const above = organisation?.parent === undefined ? block.left.slice(0, -1) : [organisation.parent];
  const left = organisation ? [...above, organisation.name].map((line) => line.toLocaleUpperCase('vi')) : block.left;
  return { kind: 'letterhead', left: left.map(fill), right: block.right.map(fill) };
}

/** The signature block: a column per signer that the form prints. */
export function printSignatures({ definition, period }: Filling, signers: Signers): Signatures | null {
  const columns = definition.signatures
    .filter(({ printed }) => printed)
    .map((signature): SignatureColumn => {
      const signer = signers[signature.signer];
      const dateLine = datedLine(signer) ?? signature.dateLine;
      return {
        ...(dateLine === undefined ? {} : { dateLine: fillTemplate(dateLine, period) }),
        title: signer?.title ?? signature.title,
        ...(signature.instruction === undefined || signer?.name ? {} : { instruction: signature.instruction }),
        ...(signer?.name === undefined ? {} : { name: signer.name }),
      };
    });
  return columns.length === 0 ? null : { kind: 'signatures', columns };
}

/** "Điện Biên, ngày 05 tháng 02 năm 2019": days below 10 and January, February carry a zero (Decree 30/2020). */
function datedLine(signer: Signer | undefined): string | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(signer?.date ?? '');
  if (!date) return undefined;
  const month = Number(date[2]);
  return `${signer?.place ?? '……'}, ngày ${date[3]} tháng ${month < 3 ? `0${month}` : month} năm ${date[1]}`;
}
