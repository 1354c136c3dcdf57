import type { Document } from '#document';
import { writeDocx } from '../docx/write.ts';
import { type PdfStandard, writePdf } from '../pdf/typst.ts';

/** What the press can be asked for. */
export type Job =
  | { readonly kind: 'pdf'; readonly document: Document; readonly standard?: PdfStandard }
  | { readonly kind: 'docx'; readonly document: Document };

export interface Printed {
  readonly bytes: Uint8Array;
  /** Characters that no font of the paper has; "�" stands in their place. */
  readonly replaced: readonly string[];
}

/** Does the job in this very process; others ask `print`, which has it done in a child. */
export async function doJob(job: Job): Promise<Printed> {
  switch (job.kind) {
    case 'pdf':
      return writePdf(job.document, job.standard);
    case 'docx':
      return { bytes: await writeDocx(job.document), replaced: [] };
  }
}

/** `resident`: megabytes that the child holds after the job. */
export type Answer =
  | { readonly ok: true; readonly printed: Printed; readonly resident: number }
  | { readonly ok: false; readonly reason: string };
