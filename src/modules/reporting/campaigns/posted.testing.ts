const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (each) => characters[each] ?? each);

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** What a browser without a script sends of the page's long form: inputs, texts and choices as they stand. */
export function postedFields(html: string): Record<string, string[]> {
  const form = /<form[^>]*class="[^"]*campaign-form[^"]*"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const posted: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) posted[name] = [...(posted[name] ?? []), value];
  };
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const isUnchecked = attributes.includes('type="checkbox"') && !/\schecked/.test(attributes);
    if (!isUnchecked) add(attribute(attributes, 'name'), attribute(attributes, 'value') ?? '');
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(attributes, 'name'), unescaped(text));
  }
  for (const [, attributes = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].find(([, each = '']) => /\sselected/.test(each));
    add(attribute(attributes, 'name'), attribute(chosen?.[1] ?? '', 'value') ?? '');
  }
  return posted;
}
