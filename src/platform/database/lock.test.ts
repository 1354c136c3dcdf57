import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseFault } from './fault.ts';
import { lockDirectory } from './lock.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'congso-lock-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function refusal(): DatabaseFault {
  try {
    lockDirectory(directory).release();
  } catch (error) {
    if (error instanceof DatabaseFault) return error;
  }
  throw new Error('was not refused');
}

test('a directory is held by one program at a time, and the refusal names the holder and the mend', () => {
  const lock = lockDirectory(directory, new Date('2026-01-02T03:04:05Z'));
  const { text, code } = refusal();
  expect(code).toBe('inUse');
  expect(text.vi).toContain(`tiến trình ${process.pid} (chạy từ 2026-01-02T03:04:05.000Z`);
  expect(text.en).toContain('CONGSO_DATA');
  lock.release();
});

test('once released, or left behind by a program that is gone, it can be taken', () => {
  writeFileSync(join(directory, 'program.json'), JSON.stringify({ pid: 1, since: 'ever', command: 'init' }));
  lockDirectory(directory).release();
  lockDirectory(directory).release();
});
