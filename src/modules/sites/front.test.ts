import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Front, findSite, indexSites } from './front.ts';
import { hostName } from './host.ts';
import type { Site } from './site.ts';

const site = (id: string, rest: Partial<Site>): Site => ({
  id,
  organisationId: `body of ${id}`,
  isMain: false,
  parentId: null,
  path: null,
  hosts: [],
  name: { vi: id },
  settings: {},
  openedOn: '2020-01-01',
  closedOn: null,
  revision: 1,
  ...rest,
});

const english = { languages: ['vi', 'en'] } satisfies Site['settings'];
const sites = [
  site('tinh', { isMain: true, settings: english }),
  site('so', { hosts: ['so.tinh.gov.vn', 'sotttt.tinh.gov.vn'] }),
  site('xa', { parentId: 'tinh', path: 'xa-a' }),
  site('thon', { parentId: 'xa', path: 'thon-b', settings: english }),
  site('chi-cuc', { parentId: 'so', path: 'chi-cuc' }),
  site('dong', { parentId: 'tinh', path: 'da-dong', closedOn: '2025-07-01' }),
  site('sap-mo', { parentId: 'tinh', path: 'sap-mo', openedOn: '2030-01-01' }),
  site('gia', { parentId: 'tinh', path: 'quan-tri' }),
];
const index = indexSites(sites);

function find(host: string, url: string, origin = 'https://tinh.gov.vn'): Front {
  return findSite(index, { host, url, origin, today: '2026-03-02' });
}

/** "site language path" of what was found, else what kind of refusal it is. */
function found(host: string, url: string, origin?: string): string {
  const front = find(host, url, origin);
  if (front.kind === 'elsewhere') return front.to;
  if (front.kind === 'malformed') return String(front.status);
  return front.kind === 'site' ? `${front.site.id} ${front.language} ${front.path}` : front.kind;
}

describe('an address leads to', () => {
  test.each([
    ['tinh.gov.vn', '/', 'tinh vi /'],
    ['tinh.gov.vn', '/tin-tuc?trang=2', 'tinh vi /tin-tuc?trang=2'],
    ['TINH.GOV.VN.:443', '/tin-tuc/', 'tinh vi /tin-tuc'],
    ['tinh.gov.vn', '/en', 'tinh en /'],
    ['tinh.gov.vn', '/en/tin-tuc', 'tinh en /tin-tuc'],
    ['tinh.gov.vn', '/en/en', 'tinh en /en'],
    ['tinh.gov.vn', '/xa-a', 'xa vi /'],
    ['tinh.gov.vn', '/xa-a/tin-tuc', 'xa vi /tin-tuc'],
    ['tinh.gov.vn', '/xa-a/thon-b/en/tin-tuc', 'thon en /tin-tuc'],
    ['so.tinh.gov.vn', '/chi-cuc/lien-he', 'chi-cuc vi /lien-he'],
    ['so.tinh.gov.vn', '/xa-a', 'so vi /xa-a'],
  ])('%s %s: %s', (host, url, expected) => {
    expect(found(host, url)).toBe(expected);
  });

  test('another name of a site leads to its first one, with the whole address', () => {
    expect(found('sotttt.tinh.gov.vn', '/chi-cuc/en?trang=2')).toBe('https://so.tinh.gov.vn/chi-cuc/en?trang=2');
  });

  test('a site without English pages says so, with the way to the Vietnamese one', () => {
    expect(find('tinh.gov.vn', '/xa-a/en/tin-tuc')).toMatchObject({ kind: 'noLanguage', path: '/tin-tuc' });
  });

  test('a closed site is not its parent’s page, and one that opens later is not there yet', () => {
    expect(found('tinh.gov.vn', '/da-dong/tin-tuc')).toBe('closed');
    expect(found('tinh.gov.vn', '/sap-mo')).toBe('tinh vi /sap-mo');
  });

  test('no site stands in the way of the office', () => {
    expect(found('tinh.gov.vn', '/quan-tri/bao-cao')).toBe('tinh vi /quan-tri/bao-cao');
  });
});

describe('a host that is not ours', () => {
  test.each([
    'evil.example',
    'tinh.gov.vn.evil.example',
    '127.0.0.1',
    'localhost',
    '',
    'tinh.gov.vn@evil',
    'tinh gov',
    'a'.repeat(300),
  ])('"%s" finds nothing', (host) => {
    expect(find(host, '/').kind).toBe('unknownHost');
  });

  test('on a machine of one’s own every loopback name is the main site, and nothing else is', () => {
    const own = 'http://127.0.0.1:8080';
    for (const host of ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080', '127.0.0.2'])
      expect(found(host, '/', own)).toBe('tinh vi /');
    for (const host of ['tinh.gov.vn', '10.0.0.1', 'localhost.evil.example', '127.0.0.1.evil.example'])
      expect(found(host, '/', own)).toBe('unknownHost');
    expect(found('sotttt.tinh.gov.vn', '/', own)).toBe('http://so.tinh.gov.vn:8080/');
  });

  test('before any site is open there is none to find', () => {
    expect(findSite(indexSites([]), { host: 'x', url: '/', origin: 'http://localhost', today: '2026-03-02' })).toEqual({
      kind: 'none',
    });
  });
});

describe('a path that two programs could read differently', () => {
  test.each([
    '//evil.example/',
    '/xa-a//tin-tuc',
    '/xa-a/../so',
    '/xa-a/./tin-tuc',
    '/%2e%2e/so',
    '/xa-a/%2E%2E',
    '/xa-a%2ftin-tuc',
    '/xa-a%5Ctin-tuc',
    '/xa-a\\tin-tuc',
    '/tin-tuc%00',
    '/tin-tuc%0d%0aSet-Cookie:x',
    '/%c0%ae%c0%ae/',
    '/%e0%80%af',
    '/%ff',
    '/%',
    '/%zz',
    'tin-tuc',
    'http://tinh.gov.vn/tin-tuc',
    '*',
  ])('%s is refused', (url) => {
    expect(found('tinh.gov.vn', url)).toBe('400');
  });

  test('beyond 2,048 characters it is too long', () => {
    expect(found('tinh.gov.vn', `/${'a'.repeat(2_048)}`)).toBe('414');
    expect(found('tinh.gov.vn', `/${'a'.repeat(2_047)}`)).toBe(`tinh vi /${'a'.repeat(2_047)}`);
  });

  test('all writings of one path are one: of letters in any form, and encoded without need', () => {
    const written = `tinh vi /tin-tuc/${encodeURIComponent('mới')}`;
    for (const url of ['/tin-tuc/m%E1%BB%9Bi', '/%74in-tuc/m%e1%bb%9bi/', '/tin-tuc/mo%CC%9B%CC%81i'])
      expect(found('tinh.gov.vn', url)).toBe(written);
  });

  test('an encoded name is not another site’s', () => {
    expect(found('tinh.gov.vn', '/xa%2Da/tin-tuc')).toBe('xa vi /tin-tuc');
    expect(found('tinh.gov.vn', '/XA-A/tin-tuc')).toBe('tinh vi /XA-A/tin-tuc');
  });

  test('whatever is asked, the path on the site has no empty and no dot part', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('xa-a', 'en', '..', '.', '%2e', '%2f', '%5c', '%00', '//', '\\'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const front = find('tinh.gov.vn', `/${parts.join('/')}`);
        if (front.kind !== 'site') return;
        const path = front.path.split('?', 1)[0] ?? '';
        expect(path).toMatch(/^\/([^/\\]+(\/[^/\\]+)*)?$/);
        expect(decodeURIComponent(path)).not.toMatch(/(^|\/)\.{1,2}(\/|$)|[\\\p{Cc}]/u);
      }),
    );
  });
});

test.each([
  ['Tinh.gov.vn:8080', 'tinh.gov.vn'],
  ['[::1]:80', '[::1]'],
  ['tinh.gov.vn.', 'tinh.gov.vn'],
  ['tinh.gov.vn/evil', ''],
  ['tỉnh.vn', ''],
  ['a b', ''],
])('the Host header %s names "%s"', (header, name) => {
  expect(hostName(header)).toBe(name);
});
