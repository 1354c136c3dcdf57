import type { Language } from '#platform/i18n';

/** "PDF", "DOCX": what people call the type of a file; the end of its name where that says it, else the type itself. */
export function typeInWords({ name, mediaType }: { readonly name: string; readonly mediaType: string }): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return (ending ?? mediaType.split('/').at(-1) ?? mediaType).toUpperCase();
}

const units = ['byte', 'KB', 'MB', 'GB'];

/** "1,4 MB": in powers of 1,024, with one digit after the comma below ten. */
export function sizeInWords(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** power;
  const digits = power === 0 || value >= 10 ? 0 : 1;
  return `${value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits })} ${units[power]}`;
}
