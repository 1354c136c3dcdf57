import type { Organisation } from '#modules/organisations';
import type { SiteKind } from './catalogue-entry.ts';

/** Which list of Art. 11 holds for the site of a body. */
export function siteKindOf(kind: Organisation['kind']): SiteKind {
  switch (kind) {
    case 'province':
    case 'department':
    case 'unit':
      return kind;
    case 'district':
    case 'commune':
      return 'territory';
  }
}
