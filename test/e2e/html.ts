import { HtmlValidate } from 'html-validate';

/** The rules of the HTML standard and of its content models; matters of taste are left to the authors. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Preact writes void elements with a slash and leaves out what the standard allows to be left out
    'void-style': 'off',
    'no-implicit-button-type': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off',
  },
});

/** What is wrong with a page as HTML: rule and place; empty if nothing. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}
