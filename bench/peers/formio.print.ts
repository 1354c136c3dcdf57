/** Two-valued logic as the JavaScript of Form.io's scripts: `data` is the form's answers, `row` those of the row at hand. */
import type { Plain, Slot } from './plain.ts';

function name({ id, table }: Slot): string {
  return table === undefined ? `data.${id}` : `row.${id}`;
}

const strict = { '==': '===', '!=': '!==' } as const;

/** An expression of JavaScript. */
export function toScript(plain: Plain): string {
  switch (plain.k) {
    case 'const':
      return JSON.stringify(plain.value);
    case 'slot':
      return name(plain.slot);
    case 'given':
      return `(${name(plain.slot)} ?? '') !== ''`;
    case 'op':
      return `(${toScript(plain.left)} ${plain.operator === '==' ? strict['=='] : plain.operator === '!=' ? strict['!='] : plain.operator} ${toScript(plain.right)})`;
    case 'and':
      return `(${plain.items.map(toScript).join(' && ')})`;
    case 'or':
      return `(${plain.items.map(toScript).join(' || ')})`;
    case 'not':
      return plain.of.k === 'given' ? `(${name(plain.of.slot)} ?? '') === ''` : `!(${toScript(plain.of)})`;
    case 'if':
      return `(${toScript(plain.test)} ? ${toScript(plain.yes)} : ${toScript(plain.no)})`;
    case 'call':
      return called(plain);
    case 'sum':
      return `(${plain.items.map((item) => (item.k === 'slot' ? `(${toScript(item)} ?? 0)` : toScript(item))).join(' + ')})`;
    case 'contains':
      return `${name(plain.slot)}.includes(${JSON.stringify(plain.option)})`;
    case 'column':
      return ofColumn(plain);
    case 'differs':
      return differs(plain);
  }
}

function called({ name: called, items }: Extract<Plain, { k: 'call' }>): string {
  const [first = '', second = '0'] = items.map(toScript);
  if (called === 'round') return rounded(first, `10 ** ${second}`, second);
  if (called === 'yearOf') return `Number(${first}.slice(0, 4))`;
  if (called === 'length') return `[...${first}].length`;
  return `Math.${called}(${items.map(toScript).join(', ')})`;
}

function rounded(value: string, scale: string, decimals: string): string {
  return decimals === '0' ? `Math.round(${value})` : `Math.round(${value} * ${scale}) / ${scale}`;
}

function ofColumn({ of, table, column }: Extract<Plain, { k: 'column' }>): string {
  const rows = `(data.${table} ?? [])`;
  if (of === 'rows') return `${rows}.length`;
  if (of === 'count') return `${rows}.filter((one) => (one.${column} ?? '') !== '').length`;
  return `${rows}.reduce((sum, one) => sum + (one.${column} ?? 0), 0)`;
}

function differs({ how, reported, exact, decimals, asWritten }: Extract<Plain, { k: 'differs' }>): string {
  const [figure, other] = [toScript(reported), toScript(exact)];
  const sign = how === '!=' ? '!==' : how;
  if (!asWritten && decimals === 0) return `Math.round(${figure}) ${sign} Math.round(${other})`;
  const shown = asWritten
    ? `10 ** Math.min((String(${figure}).split('.')[1] ?? '').length, ${decimals})`
    : String(10 ** decimals);
  return `((scale) => Math.round(${figure} * scale) ${sign} Math.round(${other} * scale))(${shown})`;
}
