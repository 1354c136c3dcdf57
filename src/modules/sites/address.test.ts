import { describe, expect, test } from 'vitest';
import { addressMessages as messages } from './address.messages.ts';
import { hostRefusals, isPublicOrigin, pathRefusals } from './address.ts';

const around = { home: 'sonhai.gov.vn', isPublic: true };
const texts = (host: string, isPublic = true) => hostRefusals(host, { ...around, isPublic }).map(({ text }) => text);

describe('a host name is refused with the words that mend it', () => {
  test.each([
    ['nothing', '', messages.hostMissing],
    ['an address with its scheme', 'https://snv.sonhai.gov.vn', messages.hostWithMore],
    ['a script', 'javascript:alert(1)//x', messages.hostWithMore],
    ['a path', 'sonhai.gov.vn/snv', messages.hostWithMore],
    ['a user name', 'admin@sonhai.gov.vn', messages.hostWithMore],
    ['a port', 'snv.sonhai.gov.vn:8443', messages.hostPort],
    ['a final dot', 'snv.sonhai.gov.vn.', messages.hostDot],
    ['capitals', 'SNV.sonhai.gov.vn', messages.hostUpper],
    ['an IPv4 address', '10.0.0.1', messages.hostNumber],
    ['an IPv4 address as one number', '167772161', messages.hostNumber],
    ['an IPv4 address in hex', '0x7f000001', messages.hostNumber],
    ['an IPv6 address', '[::1]', messages.hostNumber],
    ['an IPv6 address without brackets', 'fe80::1', messages.hostNumber],
    ['punycode', 'xn--sn-bja.gov.vn', messages.hostForeign],
    ['letters with accents', 'sởnộivụ.gov.vn', messages.hostForeign],
    ['a Cyrillic look-alike', 'sоnhai.gov.vn', messages.hostForeign],
    ['a space', 'snv sonhai.gov.vn', messages.hostForeign],
    ['an empty part', 'snv..gov.vn', messages.hostLetters],
    ['a part of 64 letters', `${'a'.repeat(64)}.gov.vn`, messages.hostLetters],
    ['a hyphen at the edge', '-snv.gov.vn', messages.hostLetters],
    ['an underscore', 'a_b.gov.vn', messages.hostLetters],
    ['markup', '<b>.gov.vn', messages.hostLetters],
    ['one word', 'snv', messages.hostWhole],
    ['the machine', 'localhost', messages.hostPrivate],
    ['a name under the machine', 'snv.localhost', messages.hostPrivate],
    ['a name of the local network', 'portal.local', messages.hostPrivate],
    ['the main site', 'sonhai.gov.vn', messages.hostHome],
  ])('%s', (_case, host, text) => {
    expect(texts(host)).toEqual([text]);
  });
});

test('a registered name is taken; on a trial at one machine also a name under localhost', () => {
  expect(texts('snv.sonhai.gov.vn')).toEqual([]);
  expect(texts('snv.localhost', false)).toEqual([]);
  expect(texts('localhost', false)).toEqual([messages.hostPrivate]);
});

test('an installation is public unless its own address is the machine', () => {
  const origins = ['https://sonhai.gov.vn', 'http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'];
  expect(origins.map(isPublicOrigin)).toEqual([true, false, false, false]);
});

describe('a path is refused with all reasons', () => {
  const near = { reserved: new Set(['quan-tri', 'tin-tuc']), sections: ['tin-tuc'], others: ['phuong-a', 'tin-tuc'] };
  test.each([
    ['', [messages.pathMissing]],
    ['Phường Hòa Sim', [messages.pathLetters]],
    ['phuong/hoa-sim', [messages.pathLetters]],
    ['..', [messages.pathLetters]],
    ['a--b', [messages.pathLetters]],
    ['a'.repeat(61), [messages.pathLong]],
    ['quan-tri', [messages.pathReserved]],
    ['phuong-a', [messages.pathTaken]],
    ['tin-tuc', [messages.pathReserved, messages.pathOfSection, messages.pathTaken]],
    ['phuong-hoa-sim', []],
  ])('%j', (path, reasons) => {
    expect(pathRefusals(path, near).map(({ text }) => text)).toEqual(reasons);
  });
});
