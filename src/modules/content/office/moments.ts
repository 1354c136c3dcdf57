import type { Language } from '#platform/i18n';

const zone = 'Asia/Ho_Chi_Minh';
const forms = {
  moment: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment as people write it, in Vietnam's time. */
export function momentInWords(at: Date, language: Language, form: keyof typeof forms = 'moment'): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', forms[form]).format(at);
}

/** The moment that was typed into a field for day and hour, which says no zone: Vietnam's. Undefined where it says none. */
export function momentTyped(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return undefined;
  const at = new Date(`${text}+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
