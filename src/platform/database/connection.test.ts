import { expect, test } from 'vitest';
import { clientConfig } from './connection.ts';

function optionsOf(connectionString: string, setRole?: string): string | null {
  const config = clientConfig({ connectionString, ...(setRole === undefined ? {} : { setRole }) });
  return new URL(config.connectionString ?? '').searchParams.get('options');
}

test('the role and the time zone are part of how a connection starts', () => {
  expect(optionsOf('postgresql://u@h/d', 'congso_app')).toBe('-c timezone=Asia/Ho_Chi_Minh -c role=congso_app');
  expect(clientConfig({ host: '/run', setRole: 'r' })).toEqual({
    host: '/run',
    options: '-c timezone=Asia/Ho_Chi_Minh -c role=r',
  });
});

test("an address's own options and password stay", () => {
  const url = 'postgresql://u:a%2Bb+c@h:6432/d?sslmode=require&options=-c%20work_mem%3D8MB';
  expect(optionsOf(url)).toBe('-c work_mem=8MB -c timezone=Asia/Ho_Chi_Minh');
  expect(clientConfig({ connectionString: url }).connectionString).toContain('u:a%2Bb+c@h:6432/d?sslmode=require');
});
