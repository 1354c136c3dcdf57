import { contactPart } from './contact.ts';
import { homePart } from './home.ts';
import { languagesPart } from './languages.ts';
import { linksPart, shortcutsPart } from './links.ts';
import { lookPart } from './look.ts';
import { menuPart } from './menu.ts';
import type { Part } from './part.ts';

/** The pages of a site's settings, in the order in which they are shown. */
export const parts: readonly Part[] = [
  lookPart,
  menuPart,
  homePart,
  shortcutsPart,
  linksPart,
  contactPart,
  languagesPart,
];
