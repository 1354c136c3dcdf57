import type { Messages } from '#platform/i18n';

export const messages = {
  unknownMeasure: {
    vi: 'không phân hệ nào biết số đo này; hãy báo người quản trị hệ thống',
    en: 'no module knows this measure; tell the administrator of the system',
  },
} as const satisfies Messages;
