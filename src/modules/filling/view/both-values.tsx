import { say } from '#platform/i18n';
import { conflictWords } from '../conflict-words.ts';
import type { Conflict } from '../merge.ts';
import { messages } from '../messages.ts';
import { parsePlace } from '../place.ts';
import type { SheetView } from './sheet-view.ts';

interface BothProps {
  readonly view: SheetView;
  readonly conflict: Conflict;
  /** Names the place, where it is not to be seen. */
  readonly named?: boolean;
}

/** Two values of one place, of which a person chooses one. */
export function BothValues({ view, conflict, named = false }: BothProps) {
  const { place, yours, theirs } = conflict;
  const words = conflictWords(view.definition, conflict, view.language, rowNumber(view, place));
  const title = say(messages.conflictTitle, view.language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands within a line of text, where no fieldset may be
    <span role="group" class="both" aria-label={named ? `${words.where}. ${title}` : title} data-conflict={place}>
      {named ? <span>{words.where}</span> : null}
      <strong>{title}</strong>
      <label class="box">
        <input type="radio" name={`choose:${place}`} value="mine" required />
        <span>{words.mine}</span>
      </label>
      <label class="box">
        <input type="radio" name={`choose:${place}`} value="theirs" />
        <span>{words.theirs}</span>
      </label>
      <input type="hidden" name={`mine:${place}`} value={JSON.stringify(yours)} />
      <input type="hidden" name={`seen:${place}`} value={String(theirs.sequence)} />
    </span>
  );
}

function rowNumber(view: SheetView, text: string): number | null {
  const place = parsePlace(text);
  if (place === null || place.kind === 'field') return null;
  return view.rows.get(place.table)?.numbers.get(place.row) ?? null;
}

function isOnPage(view: SheetView, text: string): boolean {
  const place = parsePlace(text);
  if (place?.kind !== 'cell') return place?.kind === 'field';
  return view.rows.get(place.table)?.shown.some(({ id }) => id === place.row) === true;
}

/**
 * The conflicts whose place is not on this page: in a row that somebody removed, in a row that one wants to remove, on
 * another page of a long table. The page's script shows its own here as well.
 */
export function ConflictsApart({ view }: { readonly view: SheetView }) {
  const apart = [...view.conflicts.values()].filter(({ place }) => !isOnPage(view, place));
  return (
    <div id="conflicts-apart">
      {apart.map((conflict) => (
        <BothValues key={conflict.place} view={view} conflict={conflict} named />
      ))}
    </div>
  );
}
