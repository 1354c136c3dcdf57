/**
 * The two written forms of a body's identifier code. `current`: decision 20/2020/QĐ-TTg, from the highest level down ("H08.12.03"), at
 * most 35 characters. `older`: QCVN 102:2016/BTTTT, from the lowest level up ("000.00.12.H53"); still found in old data.
 */
const forms = {
  current: /^[A-Z][0-9]{2}(\.[A-Z0-9]+)*$/,
  older: /^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$/,
} as const;
type CodeForm = keyof typeof forms;

const longest = 35;

/** In which form a code is written; null for what is none. */
export function codeFormOf(code: string): CodeForm | null {
  if (forms.older.test(code)) return 'older';
  return code.length <= longest && forms.current.test(code) ? 'current' : null;
}
