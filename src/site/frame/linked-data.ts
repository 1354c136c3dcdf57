import type { FrameProps } from './props.ts';

/** The body whose site it is, for the home page. */
function organisation({ face, context }: FrameProps): object {
  const { address, phone, fax, email } = face.contact;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: face.name,
    url: context.absolute('/'),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { telephone: phone }),
    ...(fax === undefined ? {} : { faxNumber: fax }),
    ...(email === undefined ? {} : { email }),
  };
}

/** The site and its search. */
function website({ face, context }: FrameProps): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: face.name,
    url: context.absolute('/'),
    inLanguage: context.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${context.absolute('/tim-kiem')}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

function breadcrumb({ page, context, face }: FrameProps): readonly object[] {
  if (page.crumbs === undefined || page.crumbs.length === 0) return [];
  const items = [{ label: face.name, path: '/' }, ...page.crumbs];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: items.map(({ label, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: context.absolute(path),
      })),
    },
  ];
}

/** What search engines are told in the words of schema.org: the page's own objects, the way to it, and on the home page whose site it is. */
export function linkedDataOf(props: FrameProps): readonly object[] {
  const ofHome = props.page.canonical === '/' ? [organisation(props), website(props)] : [];
  return [...ofHome, ...breadcrumb(props), ...(props.page.data ?? [])];
}
