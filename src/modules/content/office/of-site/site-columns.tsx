import type { List } from '#lists';
import type { Site } from '#modules/sites';
import { messages } from './messages.ts';
import { nameIn } from './words.ts';

/** A site with the name of its body, as every list of sites begins. */
type SiteRow = { readonly site: Site; readonly body: string };

/** The first columns of a list of sites: the site, which leads to its page, and its body. */
export const siteColumns = <Row extends SiteRow>(hrefOf: (site: Site) => string): List<Row>['columns'] => [
  {
    id: 'trang',
    label: messages.site,
    isSortable: true,
    value: ({ site }, language) => nameIn(site.name, language),
    cell: ({ site }, language) => <a href={hrefOf(site)}>{nameIn(site.name, language)}</a>,
  },
  { id: 'co-quan', label: messages.organisation, isSortable: true, value: ({ body }) => body },
];
