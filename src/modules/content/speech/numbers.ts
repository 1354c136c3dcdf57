const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digit = (value: number): string => digits[value] ?? '';

/** The last figure behind tens, which changes its sound: "hai mươi mốt", "hai mươi tư", "mười lăm". */
function unitAfter(tens: number, unit: number): string {
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  return unit === 5 ? 'lăm' : digit(unit);
}

function belowHundred(value: number, hasHundreds: boolean): readonly string[] {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return unit === 0 ? [] : hasHundreds ? ['linh', digit(unit)] : [digit(unit)];
  const begun = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return unit === 0 ? begun : [...begun, unitAfter(tens, unit)];
}

/** Three figures; behind others also those that are nought are said: "hai nghìn không trăm hai mươi sáu". */
function group(value: number, isFirst: boolean): readonly string[] {
  const hundreds = Math.floor(value / 100);
  const says = hundreds > 0 || !isFirst;
  return [...(says ? [digit(hundreds), 'trăm'] : []), ...belowHundred(value % 100, says)];
}

const scales = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ'] as const;

/** Figures one by one, as telephone numbers are told. */
export const digitsInWords = (figures: string): string => [...figures].map((figure) => digit(Number(figure))).join(' ');

/** A whole number as it is said in Vietnamese; longer than any that has a name, or led by nought, figure by figure. */
export function numberInWords(figures: string): string {
  if (figures.length > 15 || /^0\d/.test(figures)) return digitsInWords(figures);
  const value = Number(figures);
  if (value === 0) return digit(0);
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  const said = groups.flatMap((each, index) => {
    const scale = scales[groups.length - 1 - index] ?? '';
    return each === 0 ? [] : [...group(each, index === 0), ...(scale === '' ? [] : [scale])];
  });
  return said.join(' ');
}

/** What stands behind the comma: up to two figures as a number, more one by one. */
export function decimalsInWords(figures: string): string {
  return figures.length > 2 || figures.startsWith('0') ? digitsInWords(figures) : numberInWords(figures);
}
