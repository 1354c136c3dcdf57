import { cleanHref, ownMedia } from './addresses.ts';
import { goesWithContent } from './gate.ts';
import { type Element, isElement, type Node } from './tree.ts';

/**
 * What the cleaning takes out of a text and its writer should know of. Fonts, colours and other looks go without a word.
 * - `active`: what would run (scripts, event handlers, javascript: links), by element
 * - `embedded`: a foreign page, a form, an object
 * - `picture`, `sound`: a file that does not lie on the site, by name: it has to be uploaded
 * - `link`: a link that leads nowhere that a reader can follow, by its address
 */
export type Taken = {
  readonly kind: 'active' | 'embedded' | 'picture' | 'sound' | 'link';
  readonly name: string;
};

const active = new Set<string>(['script', 'svg', 'math', 'applet', 'template']);
const embedded = new Set([
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'textarea',
  'select',
  'button',
  'canvas',
  'frameset',
]);
const gone = new Set<string>(goesWithContent);

/** "image001.png" of "file:///C:/Users/…/image001.png"; a picture within the text itself has no name. */
function nameOf(address: string): string {
  if (/^data:/i.test(address)) return '';
  const last = address.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';
  return last.slice(0, 120);
}

function takenOf(node: Element): Taken | null {
  const { name, attributes } = node;
  if (active.has(name)) return { kind: 'active', name };
  if (embedded.has(name)) return { kind: 'embedded', name };
  const handler = Object.keys(attributes).find((attribute) => attribute.startsWith('on'));
  if (handler !== undefined) return { kind: 'active', name: handler.slice(0, 40) };
  const { src = '', href } = attributes;
  if (name === 'img' && ownMedia(src) === null) return { kind: 'picture', name: nameOf(src) };
  if ((name === 'audio' || name === 'video') && ownMedia(src) === null) return { kind: 'sound', name: nameOf(src) };
  const isLink = name === 'a' && href !== undefined && !href.startsWith('#');
  if (isLink && cleanHref(href) === null) {
    const runs = /^\s*(javascript|vbscript|data):/i.test(href);
    return runs ? { kind: 'active', name: 'a' } : { kind: 'link', name: href.slice(0, 200) };
  }
  return null;
}

/** Everything in a text that the cleaning will take out and should be told, each once. */
export function takingsOf(nodes: readonly Node[]): readonly Taken[] {
  const found = new Map<string, Taken>();
  const look = (siblings: readonly Node[]) => {
    for (const node of siblings) {
      if (!isElement(node)) continue;
      const taken = takenOf(node);
      if (taken !== null) found.set(`${taken.kind} ${taken.name}`, taken);
      if (!gone.has(node.name)) look(node.children);
    }
  };
  look(nodes);
  return [...found.values()];
}
