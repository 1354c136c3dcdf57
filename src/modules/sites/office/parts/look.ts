import { messages } from './messages.ts';
import type { Part } from './part.ts';
import { localTextOf } from './texts.ts';

/** Name, logo, banner and colour. */
export const lookPart: Part = {
  id: 'nhan-dien',
  title: messages.look,
  introduction: messages.lookIntroduction,
  fields: [
    { name: 'ten-vi', label: messages.nameVi, kind: 'text', most: 300, isRequired: true },
    { name: 'ten-en', label: messages.nameEn, kind: 'text', most: 300 },
    { name: 'ngan-vi', label: messages.shortVi, hint: messages.shortHint, kind: 'text', most: 300 },
    { name: 'ngan-en', label: messages.shortEn, kind: 'text', most: 300 },
    { name: 'khau-hieu-vi', label: messages.sloganVi, kind: 'text', most: 300 },
    { name: 'khau-hieu-en', label: messages.sloganEn, kind: 'text', most: 300 },
    { name: 'mau', label: messages.accent, hint: messages.accentHint, kind: 'colour', most: 7 },
    { name: 'logo', label: messages.logo, hint: messages.pictureHint, kind: 'picture', most: 36 },
    { name: 'anh', label: messages.banner, hint: messages.pictureHint, kind: 'picture', most: 36 },
  ],
  read: ({ name, settings }) => [
    {
      'ten-vi': name.vi,
      'ten-en': name.en ?? '',
      'ngan-vi': settings.shortName?.vi ?? '',
      'ngan-en': settings.shortName?.en ?? '',
      'khau-hieu-vi': settings.slogan?.vi ?? '',
      'khau-hieu-en': settings.slogan?.en ?? '',
      mau: settings.accent ?? '',
      logo: settings.logo ?? '',
      anh: settings.banner ?? '',
    },
  ],
  apply: ({ name, settings }, [typed = {}]) => ({
    name: localTextOf(typed['ten-vi'], typed['ten-en']) ?? name,
    settings: {
      ...settings,
      shortName: localTextOf(typed['ngan-vi'], typed['ngan-en']),
      slogan: localTextOf(typed['khau-hieu-vi'], typed['khau-hieu-en']),
      accent: typed.mau?.toLowerCase() || undefined,
      logo: typed.logo || undefined,
      banner: typed.anh || undefined,
    },
  }),
};
