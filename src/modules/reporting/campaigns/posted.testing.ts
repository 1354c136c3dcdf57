import { attributeOf, unescaped } from '../reports.testing.ts';

/** What a browser without a script sends of the page's long form: inputs, texts and choices as they stand. */
export function postedFields(html: string): Record<string, string[]> {
  const form = /<form[^>]*class="[^"]*campaign-form[^"]*"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const posted: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) posted[name] = [...(posted[name] ?? []), value];
  };
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const isUnchecked = attributes.includes('type="checkbox"') && !/\schecked/.test(attributes);
    if (!isUnchecked) add(attributeOf(attributes, 'name'), attributeOf(attributes, 'value') ?? '');
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attributeOf(attributes, 'name'), unescaped(text));
  }
  for (const [, attributes = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].find(([, each = '']) => /\sselected/.test(each));
    add(attributeOf(attributes, 'name'), attributeOf(chosen?.[1] ?? '', 'value') ?? '');
  }
  return posted;
}
