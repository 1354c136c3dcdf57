import fc from 'fast-check';
import { Component, type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toHtml } from './to-html.ts';

const names = [
  'className htmlFor id tabIndex maxLength defaultChecked checked dateTime hreflang srcset srcSet',
  'aria-hidden aria-current data-site spellcheck draggable crossorigin fetchpriority autocomplete autoComplete readOnly',
  'colSpan http-equiv httpEquiv acceptCharset viewBox stroke-width strokeWidth text-anchor xlinkHref key bad/name',
]
  .join(' ')
  .split(' ');
const tags = 'div p a img input br textarea select option svg path text foreignObject label table td time h1'.split(
  ' ',
);

const text = fc.oneof(fc.string(), fc.constantFrom('', 'Ủy ban', 'a < b & "c"', '</script>', '\u0000'));
const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.constantFrom(null, undefined));
const attributes = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom({}, { value: '1' }, { defaultValue: 'a & b' }, { value: '' }, { onClick: () => 1 }),
  )
  .map(([some, one]) => ({ ...some, ...one }));
const Around = ({ children }: { readonly children?: ComponentChildren }) => <>before {children}</>;

const { node } = fc.letrec<{ node: ComponentChildren }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined, true, false)),
    fc.array(tie('node'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom(...tags), attributes, fc.array(tie('node'), { maxLength: 3 }))
      .map(([tag, given, children]) => h(tag, given, ...(tag === 'textarea' ? [] : children))),
    fc.array(tie('node'), { maxLength: 3 }).map((children) => h(Around, null, ...children)),
  ),
}));

test('what is written is what preact’s own renderer writes', () => {
  fc.assert(
    fc.property(node, (each) => {
      const wrapped = <main>{each}</main>;
      expect(toHtml(wrapped)).toBe(renderToString(wrapped));
    }),
    { numRuns: 2_000 },
  );
});

test('the chosen option of a choice and the text of a text area stand where HTML wants them', () => {
  const form = (
    <form>
      <select value="2">
        <option value="1">một</option>
        <option value="2">hai</option>
      </select>
      <select value={2026}>
        <option value="2025">2025</option>
        <option value="2026">2026</option>
      </select>
      <textarea defaultValue={'<b> & "c"'} />
      <textarea name="reason">{'</textarea> đã gõ'}</textarea>
    </form>
  );
  expect(toHtml(form)).toBe(renderToString(form));
  expect(toHtml(form)).toContain('<option selected value="2">');
  expect(toHtml(form)).toContain('<textarea name="reason">&lt;/textarea> đã gõ</textarea>');
});

test('text that is HTML already is written as it is, and nothing else is', () => {
  expect(toHtml(<p dangerouslySetInnerHTML={{ __html: '<b>a</b>' }} />)).toBe('<p><b>a</b></p>');
  expect(toHtml(<p title={'"><script>'}>{'<script>'}</p>)).toBe('<p title="&quot;>&lt;script>">&lt;script></p>');
});

test('an object that only looks like an element writes nothing', () => {
  const forged: ComponentChildren = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"constructor":null}');
  expect(toHtml(<p>{forged}</p>)).toBe('<p></p>');
});

test('a component that is a class is refused: it would need what pages are drawn without', () => {
  class Old extends Component {
    render() {
      return null;
    }
  }
  expect(() => toHtml(<Old />)).toThrow('Old is a class');
});
