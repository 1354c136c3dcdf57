import { expect, test } from 'vitest';
import { messages } from '../messages.ts';
import { hashPassword, passwordFaults, passwordFits, randomPassword } from './passwords.ts';

const logins = ['nguyen.van.an@so.example', 'nguyenvanan1'];

test.each([
  ['ngắn quá', [messages.passwordTooShort]],
  ['Matkhau2026!', [messages.passwordCommon]],
  ['1234567890', [messages.passwordCommon]],
  ['aaaaaaaaaaaa', [messages.passwordCommon]],
  ['abcabcabcabc', [messages.passwordCommon]],
  ['NguyenVanAn1', [messages.passwordIsName]],
  ['nguyen.van.an', [messages.passwordIsName]],
  ['nguyen.van.an@so.example', [messages.passwordIsName]],
  ['x'.repeat(5), [messages.passwordTooShort, messages.passwordCommon]],
  ['bốn con cá lội ngược sông', []],
  ['tk9-rongbien-71', []],
])('the password %s: every fault is named', (password, faults) => {
  expect(passwordFaults(password, logins)).toEqual(faults);
});

test('a password fits its hash, in whatever Unicode form it is typed, and no other does', async () => {
  const stored = await hashPassword('bốn con cá'.normalize('NFC'));
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordFits(stored, 'bốn con cá'.normalize('NFD'))).toBe(true);
  expect(await passwordFits(stored, 'bon con ca')).toBe(false);
  expect(await passwordFits(null, 'bốn con cá')).toBe(false);
});

test('initial passwords pass the rules and never look like letters and digits that are confused', () => {
  const made = randomPassword((below) => below - 1);
  expect(made).toBe('9999-9999-9999-9999-9999');
  expect(passwordFaults(randomPassword(), logins)).toEqual([]);
  expect(randomPassword()).not.toMatch(/[01ilo]/);
});
