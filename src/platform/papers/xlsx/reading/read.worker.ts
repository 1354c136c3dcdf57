/** The child process that reads one workbook and ends: what a hostile file does there cannot hang or fill the program. */
import { UnreadableWorkbook } from './fault.ts';
import type { WorkbookRead } from './filled.ts';
import { messages } from './messages.ts';
import { resolveWorkbook } from './resolve.ts';
import { type RowsRead, rowsOf } from './rows.ts';
import { parseWorkbook } from './workbook.ts';

/** `answers`: a form of ours by the names of its cells; `rows`: the first sheet as a plain table. */
export type Wanted = { readonly bytes: Uint8Array; readonly as: 'answers' | 'rows' };

process.once('message', (wanted: Wanted) => {
  read(wanted).then((answer) => process.send?.(answer, () => process.disconnect()));
});

async function read({ bytes, as }: Wanted): Promise<WorkbookRead | RowsRead> {
  try {
    const parsed = await parseWorkbook(bytes);
    return as === 'rows' ? { ok: true, rows: rowsOf(parsed) } : { ok: true, workbook: resolveWorkbook(parsed) };
  } catch (error) {
    const fault =
      error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(messages.broken, { reason: String(error) });
    return { ok: false, faults: [fault.text] };
  }
}
