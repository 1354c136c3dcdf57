import { expect, test } from 'vitest';
import { messages } from '../messages.ts';
import { hashPassword, passwordFaults, passwordFits, randomPassword } from './passwords.ts';

const owner = { login: 'nguyen.van.an@songoaivu.example', name: 'Nguyễn Văn An' };

test.each([
  ['ngắn quá', [messages.passwordTooShort]],
  ['Matkhau2026!', [messages.passwordCommon]],
  ['1234567890', [messages.passwordCommon]],
  ['aaaaaaaaaaaa', [messages.passwordCommon]],
  ['abcabcabcabc', [messages.passwordCommon]],
  ['NguyenVanAn1', [messages.passwordIsName]],
  ['nguyen.van.an', [messages.passwordIsName]],
  ['nguyen.van.an@songoaivu.example', [messages.passwordIsName]],
  ['Nguyễn Văn An 1990', [messages.passwordIsName]],
  ['SoNgoaiVu@2026', [messages.passwordIsName]],
  ['2026matkhau!!', [messages.passwordCommon]],
  ['20112026', [messages.passwordTooShort, messages.passwordCommon]],
  ['0912345678', [messages.passwordCommon]],
  ['qwertyuiop1', [messages.passwordCommon]],
  ['zxcvbnm,qwerty', [messages.passwordCommon]],
  ['1qaz2wsx3edc', [messages.passwordCommon]],
  ['abcdefghij', [messages.passwordCommon]],
  ['vào hè, An ra biển', []],
  ['x'.repeat(5), [messages.passwordTooShort, messages.passwordCommon]],
  ['bốn con cá lội ngược sông', []],
  ['tk9-rongbien-71', []],
])('the password %s: every fault is named', (password, faults) => {
  expect(passwordFaults(password, owner)).toEqual(faults);
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
  expect(passwordFaults(randomPassword(), owner)).toEqual([]);
  expect(randomPassword()).not.toMatch(/[01ilo]/);
});
