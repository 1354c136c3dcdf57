import { messages } from './messages.ts';
import type { Part } from './part.ts';

/** The languages in which a site has pages. */
export const languagesPart: Part = {
  id: 'ngon-ngu',
  title: messages.languages,
  introduction: messages.languagesIntroduction,
  fields: [{ name: 'tieng-anh', label: messages.english, kind: 'check', most: 1 }],
  read: ({ settings }) => [{ 'tieng-anh': settings.languages?.includes('en') === true ? '1' : '' }],
  apply: ({ name, settings }, [typed = {}]) => ({
    name,
    settings: { ...settings, languages: typed['tieng-anh'] === '1' ? ['vi', 'en'] : ['vi'] },
  }),
};
