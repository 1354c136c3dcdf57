import type { Certificate, RelativeDistinguishedNames } from 'pkijs';

const labels: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.6': 'C',
  '2.5.4.5': 'serialNumber',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '0.9.2342.19200300.100.1.1': 'UID',
};

/** A name as people read it: "CN=Trần Hải Triều, O=Sở …". */
export function nameInWords(name: RelativeDistinguishedNames): string {
  return name.typesAndValues
    .map(({ type, value }) => `${labels[type] ?? type}=${String(value.valueBlock.value)}`)
    .join(', ');
}

/** The common name of the holder, or an empty text. */
export function commonName({ subject }: Certificate): string {
  const found = subject.typesAndValues.find(({ type }) => type === '2.5.4.3');
  return found === undefined ? '' : String(found.value.valueBlock.value);
}
