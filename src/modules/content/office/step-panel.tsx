import { type Language, say } from '#platform/i18n';
import { Button, Disclosure, Tick } from '#ui';
import type { ChecklistItem } from '../workflow/checklist.ts';
import { transitionNames } from '../workflow/messages.ts';
import { sayRefusal } from '../workflow/refusal.ts';
import { withdrawalKinds } from '../workflow/step.ts';
import { messages, withdrawalNames } from './messages.ts';
import { routes } from './routes.ts';
import type { OpenStep } from './steps.ts';

type StepProps = {
  readonly editionId: string;
  readonly step: OpenStep;
  readonly checklist: readonly ChecklistItem[];
  readonly language: Language;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Asked({ step: { name, asks }, checklist, language }: StepProps) {
  return (
    <>
      {asks.includes('checklist') ? (
        <fieldset class="desk__group">
          <legend>{say(messages.checklist, language)}</legend>
          {checklist.map(({ id, label }) => (
            <Tick key={id} name={`confirmed-${name}`} value={id}>
              {label[language]}
            </Tick>
          ))}
        </fieldset>
      ) : null}
      {asks.includes('moment') ? (
        <label class="field">
          <span class="field__label">{say(messages.moment, language)}</span>
          <input class="input" type="datetime-local" name={`publishAt-${name}`} />
        </label>
      ) : null}
      {asks.includes('reason') ? (
        <label class="field">
          <span class="field__label">{say(messages.reason, language)}</span>
          <textarea class="input" name={`reason-${name}`} rows={3} />
        </label>
      ) : null}
      {asks.includes('explanation') ? <WithdrawalFields name={name} language={language} /> : null}
    </>
  );
}

function WithdrawalFields({ name, language }: { readonly name: string; readonly language: Language }) {
  return (
    <>
      <label class="field">
        <span class="field__label">{say(messages.withdrawalKind, language)}</span>
        <select class="input" name={`kind-${name}`}>
          {withdrawalKinds.map((kind) => (
            <option value={kind} key={kind}>
              {say(withdrawalNames[kind] ?? messages.withdrawalKind, language)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field__label">{say(messages.explanation, language)}</span>
        <span class="field__hint">{say(messages.explanationHelp, language)}</span>
        <textarea class="input" name={`explanation-${name}`} rows={3} />
      </label>
    </>
  );
}

function Blockers({ step: { blockers }, language }: StepProps) {
  if (blockers.length === 0) return null;
  return (
    <ul class="desk__blockers small">
      {blockers.map((refusal) => {
        const text = sayRefusal(refusal, language);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}

/** What turns back or cannot be undone looks like it. */
const kindOf = (name: OpenStep['name'], isFirst: boolean) => {
  if (name === 'withdraw' || name === 'discard') return 'danger';
  return isFirst ? 'main' : 'plain';
};

function StepButton({ editionId, step, language, isFirst }: StepProps & { readonly isFirst: boolean }) {
  return (
    <Button kind={kindOf(step.name, isFirst)} formaction={routes.step.to({ edition: editionId, step: step.name })}>
      {capital(say(transitionNames[step.name], language))}
    </Button>
  );
}

function Step(props: StepProps & { readonly isFirst: boolean }) {
  const { step, language } = props;
  if (step.asks.length === 0) {
    return (
      <div class="desk__step">
        <StepButton {...props} />
        <Blockers {...props} />
      </div>
    );
  }
  return (
    <Disclosure summary={capital(say(transitionNames[step.name], language))}>
      <div class="stack">
        <Blockers {...props} />
        <Asked {...props} />
        <StepButton {...props} />
      </div>
    </Disclosure>
  );
}

type PanelProps = Omit<StepProps, 'step'> & {
  readonly steps: readonly OpenStep[];
  readonly canWrite: boolean;
  /** The revision that the page shows. */
  readonly seen: number;
};

/** What the person may do with the edition; part of its form, so that what was typed goes along with every step. */
export function StepPanel({ steps, canWrite, seen, ...rest }: PanelProps) {
  const { language } = rest;
  return (
    <section class="desk__steps stack" aria-labelledby="steps-title">
      <h2 id="steps-title">{say(messages.steps, language)}</h2>
      <input type="hidden" name="seen" value={String(seen)} />
      {steps.length === 0 ? <p class="soft">{say(messages.noSteps, language)}</p> : null}
      {canWrite ? (
        <div class="desk__step">
          <Button kind="plain">{say(messages.save, language)}</Button>
        </div>
      ) : null}
      {steps.map((step, index) => (
        <Step key={step.name} step={step} isFirst={index === 0} {...rest} />
      ))}
    </section>
  );
}
