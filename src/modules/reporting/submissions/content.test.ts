import { expect, test } from 'vitest';
import { hashOfSigned, type Signed, saysTheSame } from './content.ts';

const signed: Signed = {
  definitionHash: 'a'.repeat(64),
  organisationId: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001014',
  formCode: 'it-quarterly-2019',
  period: '2019Q2',
  version: 1,
  content: {
    form: 'it-quarterly-2019',
    answers: { computers_total: 159, civil_servants: 43 },
    about: { computers_total: { provenance: { kind: 'typed', by: 'Mai' } }, civil_servants: { note: 'Cả hợp đồng' } },
  },
  explanations: [
    { finding: 'missing@@b', severity: 'warning', message: 'Để trống', explanation: 'Không có', by: 'Mai' },
  ],
};
const hash = hashOfSigned(signed);
const content = (more: Partial<Signed['content']>): Signed => ({ ...signed, content: { ...signed.content, ...more } });

test('the hash does not depend on the order in which the database gives the figures', () => {
  const turned = content({
    answers: { civil_servants: 43, computers_total: 159 },
    about: { civil_servants: { note: 'Cả hợp đồng' }, computers_total: { provenance: { by: 'Mai', kind: 'typed' } } },
  });
  expect(hashOfSigned(turned)).toBe(hash);
});

test.each<readonly [string, Signed]>([
  ['a figure', content({ answers: { computers_total: 160, civil_servants: 43 } })],
  ['where a figure comes from', content({ about: { computers_total: { provenance: { kind: 'typed', by: 'An' } } } })],
  ['the definition', { ...signed, definitionHash: 'b'.repeat(64) }],
  ['the body', { ...signed, organisationId: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001015' }],
  ['the period', { ...signed, period: '2019Q3' }],
  ['the version', { ...signed, version: 2 }],
  ['an explanation', { ...signed, explanations: [] }],
])('%s is part of what is signed', (_, other) => {
  expect(hashOfSigned(other)).not.toBe(hash);
});

test('two versions say the same, whoever typed it and in whatever order it is kept', () => {
  const again = content({
    answers: { civil_servants: 43, computers_total: 159 },
    about: { civil_servants: { note: 'Cả hợp đồng' }, computers_total: { provenance: { kind: 'typed', by: 'An' } } },
  });
  expect(saysTheSame(signed, { ...again, version: 2 })).toBe(true);
  expect(saysTheSame(signed, { ...signed, explanations: [] })).toBe(false);
  expect(saysTheSame(signed, content({ about: { civil_servants: { note: 'Không có hợp đồng' } } }))).toBe(false);
  expect(saysTheSame(signed, content({ answers: { computers_total: 159 } }))).toBe(false);
});
