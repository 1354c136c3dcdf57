import type { Language } from '#platform/i18n';

/** A moment as people of the office read it, in Vietnam's time. */
export function when(at: Date, language: Language): string {
  return at.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
}

/** A day (YYYY-MM-DD) as people read it. */
export function dayInWords(day: string, language: Language): string {
  return new Date(`${day}T00:00:00+07:00`).toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
  });
}
