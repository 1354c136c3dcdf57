import { say } from '#platform/i18n';
import { Button, IslandData, Notice } from '#ui';
import type { SheetData } from '../island/protocol.ts';
import { messages } from '../messages.ts';
import { ConflictsApart } from './both-values.tsx';
import { FindingsList, findingsSummary } from './findings-list.tsx';
import { PaperSections } from './paper-sections.tsx';
import { PartsRail } from './parts-rail.tsx';
import type { SheetView } from './sheet-view.ts';

interface SheetFormProps {
  readonly view: SheetView;
  /** Where the form goes without JavaScript. */
  readonly action: string;
  /** The sheet's save that this page shows. */
  readonly base: number;
  readonly island: SheetData | null;
}

/** A sheet being filled: the paper with inputs, the parts with their progress, and what the checks found. */
export function SheetForm({ view, action, base, island }: SheetFormProps) {
  const { language } = view;
  return (
    <div class="sheet">
      <form class="sheet__form" method="post" action={action} id="sheet-form" autocomplete="off">
        <input type="hidden" name="base" value={String(base)} />
        {/* The first submit button is what Enter presses: it must save, not add or remove a row. */}
        <button type="submit" name="save" value="1" class="visually-hidden" tabIndex={-1}>
          {say(messages.save, language)}
        </button>
        {view.conflicts.size > 0 ? (
          <Notice kind="warning" title={say(messages.conflictsTitle, language, { count: view.conflicts.size })}>
            <p>{say(messages.conflictsHelp, language)}</p>
          </Notice>
        ) : null}
        <ConflictsApart view={view} />
        <div class="paper">
          <PaperSections view={view} />
        </div>
        <div class="sheet__bar no-print">
          <output class="sheet__status" id="save-status" aria-live="polite">
            {view.mayChange ? say(messages.savedByButton, language) : null}
          </output>
          <span class="row">
            <a href="#sheet-parts">{say(messages.partsShort, language)}</a>
            <a href="#findings-title" id="findings-count">
              {findingsSummary(view.findings, language)}
            </a>
            {view.mayChange ? (
              <Button name="save" value="1">
                {say(messages.save, language)}
              </Button>
            ) : null}
          </span>
        </div>
      </form>
      <div class="sheet__side no-print">
        <section aria-labelledby="findings-title">
          <h2 id="findings-title">{say(messages.findingsTitle, language)}</h2>
          <div id="findings">
            <FindingsList findings={view.findings} language={language} />
          </div>
        </section>
        <nav aria-labelledby="sheet-parts">
          <h2 id="sheet-parts">{say(messages.parts, language)}</h2>
          <div id="parts-rail">
            <PartsRail definition={view.definition} progress={view.progress} language={language} />
          </div>
        </nav>
      </div>
      {island === null ? null : <IslandData id="sheet-data" data={island} />}
    </div>
  );
}
