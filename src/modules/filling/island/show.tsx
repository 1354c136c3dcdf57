import { render } from 'preact';
import { type Evaluation, type Finding, type FormDefinition, formatValue } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { messages } from '../messages.ts';
import { findingsByPlace } from '../view/finding-places.ts';
import { FindingsList, findingsSummary } from '../view/findings-list.tsx';
import { PartsRail } from '../view/parts-rail.tsx';
import { SourceMark } from '../view/source-mark.tsx';
import { inputsOf } from './inputs.ts';
import type { SheetData } from './protocol.ts';
import type { Status } from './save-loop.ts';
import type { SheetState } from './sheet-state.ts';

function showBeside(
  form: HTMLFormElement,
  findings: ReadonlyMap<string, readonly Finding[]>,
  language: Language,
): void {
  for (const beside of form.querySelectorAll<HTMLElement>('[data-findings]')) {
    const own = findings.get(beside.dataset.findings ?? '') ?? [];
    const signature = own.map((finding) => finding.severity + finding.message[language]).join('\n');
    if (beside.dataset.shown === signature || (signature === '' && beside.childElementCount === 0)) continue;
    beside.dataset.shown = signature;
    beside.replaceChildren(
      ...own.map((finding) => {
        const line = document.createElement('span');
        line.className = `beside__finding beside__finding--${finding.severity}`;
        line.textContent = finding.message[language];
        return line;
      }),
    );
    tellInputs(form, beside, own);
    const row = beside.closest<HTMLElement>('.beside-row');
    if (row !== null) row.hidden = row.querySelector('.beside__finding, .both') === null;
  }
}

/** Inputs say to a screen reader that something was found, and where it is written. */
function tellInputs(form: HTMLFormElement, beside: HTMLElement, own: readonly Finding[]): void {
  const wrong = own.some(({ severity }) => severity === 'error' || severity === 'blocker');
  for (const input of inputsOf(form, beside.dataset.findings ?? '')) {
    if (wrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    if (own.length > 0) input.setAttribute('aria-describedby', beside.id);
    else input.removeAttribute('aria-describedby');
  }
}

function showComputed(form: HTMLFormElement, definition: FormDefinition, evaluation: Evaluation): void {
  for (const field of definition.fields) {
    if (field.expected === undefined || field.table !== undefined) continue;
    const input = form.querySelector<HTMLInputElement>(`input.slot[name="${CSS.escape(field.id)}"]`);
    const computed = evaluation.computed.get(field.id);
    if (input !== null) input.placeholder = computed?.ok ? formatValue(field, computed.value, 'vi') : '';
  }
}

/** Where each answer comes from, as it stands on this page now. */
export function showSources(form: HTMLFormElement, state: SheetState, data: SheetData): void {
  const { language, addresses, offers } = data;
  for (const spot of form.querySelectorAll<HTMLElement>('[data-source]')) {
    const place = spot.dataset.source ?? '';
    const field = state.fieldAt(place);
    if (field === undefined) continue;
    const { value = null, about = null } = state.get(place) ?? {};
    const signature = JSON.stringify([value, about]);
    if (spot.dataset.shown === signature) continue;
    spot.dataset.shown = signature;
    const offered = offers[place];
    render(<SourceMark {...{ language, field, place, value, about, offered, addresses, mayChange: true }} />, spot);
  }
}

/** Brings everything on the page that follows from the answers up to date. */
export function showEvaluation(
  form: HTMLFormElement,
  definition: FormDefinition,
  evaluation: Evaluation,
  language: Language,
): void {
  showBeside(form, findingsByPlace(evaluation.findings), language);
  showComputed(form, definition, evaluation);
  const list = document.getElementById('findings');
  if (list !== null) render(<FindingsList findings={evaluation.findings} language={language} />, list);
  const count = document.getElementById('findings-count');
  if (count !== null) count.textContent = findingsSummary(evaluation.findings, language);
  const rail = document.getElementById('parts-rail');
  if (rail !== null)
    render(<PartsRail definition={definition} progress={evaluation.progress} language={language} />, rail);
}

function words(status: Status, language: Language): string {
  switch (status.kind) {
    case 'saved':
      return status.at === null
        ? say(messages.nothingToSave, language)
        : say(messages.allSaved, language, {
            time: status.at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }),
          });
    case 'unsaved':
      return say(messages.unsaved, language, { count: status.count });
    case 'offline':
      return say(messages.offline, language, { count: status.count });
    case 'signedOut':
      return say(messages.signedOut, language, { count: status.count });
    case 'refused':
      return say(messages.refused, language, { reason: status.reason });
  }
}

/** Says whether everything is saved. */
export function showStatus(status: Status, language: Language): void {
  const output = document.getElementById('save-status');
  if (output === null) return;
  output.dataset.state = status.kind === 'signedOut' ? 'offline' : status.kind;
  const text = words(status, language);
  if (output.textContent !== text) output.textContent = text;
}
