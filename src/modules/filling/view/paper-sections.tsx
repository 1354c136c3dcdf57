import { type PartSection, partSections } from '#forms-engine';
import { say } from '#platform/i18n';
import { Disclosure } from '#ui';
import { messages } from '../messages.ts';
import { Blocks } from './blocks.tsx';
import type { SheetView } from './sheet-view.ts';

const isNotAsked = ({ elsewhere }: SheetView, place: string): boolean => elsewhere.get(place)?.by === null;

/** The title of a part of which this body is asked nothing; undefined where something of it is. */
function foldedTitle(view: SheetView, { part, places }: PartSection): string | undefined {
  if (part === null || places.size === 0 || ![...places].every((place) => isNotAsked(view, place))) return undefined;
  const found = view.definition.parts.find(({ id }) => id === part);
  return [found?.number, found?.title].filter(Boolean).join(' ');
}

/** The paper of the form. Parts of which this body is asked nothing can be read, and are folded up. */
export function PaperSections({ view }: { readonly view: SheetView }) {
  return partSections(view.definition.layout).map((section) => {
    const title = foldedTitle(view, section);
    const blocks = <Blocks view={view} row={null} blocks={section.blocks} />;
    if (title === undefined) return blocks;
    return (
      <Disclosure key={section.part} summary={say(messages.notAskedParts, view.language, { title })}>
        {blocks}
      </Disclosure>
    );
  });
}
