import { expect, test } from 'vitest';
import { runProcess } from './run.ts';

const limits = { seconds: 10, megabytes: 300 };
const node = (script: string, more: Partial<Parameters<typeof runProcess>[0]> = {}) =>
  runProcess({ command: process.execPath, args: ['-e', script], limits, ...more });

test('gives what a program printed, and hands it its input', async () => {
  expect(await node('process.stdin.pipe(process.stdout)', { input: 'chữ' })).toBe('chữ');
});

test('a program knows nothing of our environment', async () => {
  process.env.CONGSO_TEST_SECRET = 'secret';
  expect(await node('console.log(JSON.stringify(process.env))')).not.toContain('secret');
  delete process.env.CONGSO_TEST_SECRET;
});

test.each([
  ['that takes too long', 'setInterval(() => {}, 1000)', { limits: { seconds: 0.2, megabytes: 300 } }, 'time'],
  ['that prints too much', 'for (;;) console.log("x".repeat(1000))', { largestOutput: 10_000 }, 'output'],
  ['that fails', 'console.error("wrong"); process.exit(3)', {}, 'failed'],
  ['that does not exist', '', { command: 'congso-no-such-program' }, 'missing'],
] as const)('a program %s is a fault', async (_case, script, more, code) => {
  await expect(node(script, more)).rejects.toMatchObject({ code });
});

test.runIf(process.platform === 'linux')('a program that takes too much memory is a fault', async () => {
  const hungry = 'const held = []; setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 10)';
  await expect(node(hungry, { limits: { seconds: 20, megabytes: 200 } })).rejects.toMatchObject({ code: 'memory' });
});

test('a program is ended when nobody waits for it any more', async () => {
  const waiting = new AbortController();
  const running = node('setInterval(() => {}, 1000)', { signal: waiting.signal });
  waiting.abort();
  await expect(running).rejects.toMatchObject({ code: 'aborted' });
});
