/** The child process that reads one workbook and ends: what a hostile file does there cannot hang or fill the program. */
import { UnreadableWorkbook } from './fault.ts';
import type { WorkbookRead } from './filled.ts';
import { messages } from './messages.ts';
import { resolveWorkbook } from './resolve.ts';
import { parseWorkbook } from './workbook.ts';

process.once('message', (bytes: Uint8Array) => {
  read(bytes).then((answer) => process.send?.(answer, () => process.disconnect()));
});

async function read(bytes: Uint8Array): Promise<WorkbookRead> {
  try {
    return { ok: true, workbook: resolveWorkbook(await parseWorkbook(bytes)) };
  } catch (error) {
    const fault =
      error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(messages.broken, { reason: String(error) });
    return { ok: false, faults: [fault.text] };
  }
}
