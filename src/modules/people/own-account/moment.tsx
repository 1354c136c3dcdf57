import type { Language } from '#platform/i18n';

/** A moment in Vietnam's time, as people write it. */
export function momentText(at: Date, language: Language): string {
  return at.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  return <time dateTime={at.toISOString()}>{momentText(at, language)}</time>;
}
