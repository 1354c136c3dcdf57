/** Names of attributes as HTML writes them; preact's own renderer asks the same of every attribute anew (preact-render-to-string, util.js). */
const others: Readonly<Record<string, string>> = {
  htmlFor: 'for',
  className: 'class',
  defaultChecked: 'checked',
  defaultSelected: 'selected',
  defaultValue: 'value',
  acceptCharset: 'accept-charset',
  httpEquiv: 'http-equiv',
};
const noAttributes = new Set(['children', 'key', 'ref', 'dangerouslySetInnerHTML']);
const unsafe = /[\s\n\\/='"\0<>]/;
const namespaced = /^(xlink|xmlns|xml)([A-Z])/;
const lowerInHtml =
  /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/;
const hyphenedInSvg =
  /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/;

/** `isSpoken`: true and false are written as words (aria-hidden="false"), where other attributes are there or not. */
export type Attribute = { readonly alone: string; readonly start: string; readonly isSpoken: boolean };

const isSpoken = (given: string): boolean => given[4] === '-' || given === 'draggable' || given === 'spellcheck';

function nameOf(given: string, inSvg: boolean): string {
  if (others[given] !== undefined) return others[given];
  if (namespaced.test(given)) return given.replace(namespaced, '$1:$2').toLowerCase();
  if (isSpoken(given)) return given;
  if (inSvg) return hyphenedInSvg.test(given) ? given.replace(/([A-Z])/g, '-$1').toLowerCase() : given;
  return lowerInHtml.test(given) ? given.toLowerCase() : given;
}

function attributeOf(given: string, inSvg: boolean): Attribute | null {
  if (noAttributes.has(given) || unsafe.test(given)) return null;
  const alone = ` ${nameOf(given, inSvg)}`;
  return { alone, start: `${alone}="`, isSpoken: isSpoken(given) };
}

/** How an attribute is written; null for what is none. Pages have a few dozen names, told apart once each. */
function remembered(inSvg: boolean): (given: string) => Attribute | null {
  const known = new Map<string, Attribute | null>();
  return (given) => {
    const found = known.get(given);
    if (found !== undefined) return found;
    const made = attributeOf(given, inSvg);
    known.set(given, made);
    return made;
  };
}
export const htmlAttribute = remembered(false);
export const svgAttribute = remembered(true);

const special = /["&<]/;

/** A text as it stands between tags and in an attribute's quotation marks. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
