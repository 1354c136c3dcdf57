import type { Language } from '#platform/i18n';

const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const whole = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A moment as people of the office read it, in Vietnam's time: "02/03/2026 09:00". */
export function when(at: Date, language: Language): string {
  const day = at.toLocaleDateString(locales[language], { ...zone, ...whole });
  return `${day} ${at.toLocaleTimeString(locales[language], { ...zone, hour: '2-digit', minute: '2-digit' })}`;
}

/** A day (YYYY-MM-DD) as people read it: "02/03/2026". */
export function dayInWords(day: string, language: Language): string {
  return new Date(`${day}T00:00:00+07:00`).toLocaleDateString(locales[language], { ...zone, ...whole });
}
