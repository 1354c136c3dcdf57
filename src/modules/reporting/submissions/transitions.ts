import type { ReportState } from '../tables.ts';

export type Signer = 'filler' | 'head';

/** What is done to a report as a whole. `change` is any save of an answer, whoever makes it and by which way. */
export const steps = ['change', 'certify', 'withdraw', 'sign', 'submit', 'return', 'accept', 'reopen'] as const;
export type Step = (typeof steps)[number];

/** Who may do it: `report.fill`, `report.certify`, `report.sign` (or a recorded authority), `report.review`. */
export type Capacity = 'fill' | 'certify' | 'sign' | 'review';

type Rule = { readonly by: readonly Capacity[]; readonly to: ReportState; readonly isNextVersion?: true };

/** Who takes each step, and where it leads. From where it may be taken depends on who signs the form: {@link startsOf}. */
export const rules: Readonly<Record<Step, Rule>> = {
  change: { by: ['fill'], to: 'inProgress' },
  certify: { by: ['certify'], to: 'certified' },
  withdraw: { by: ['certify', 'sign'], to: 'inProgress' },
  sign: { by: ['sign'], to: 'signed' },
  submit: { by: ['fill', 'sign'], to: 'submitted' },
  return: { by: ['review'], to: 'returned', isNextVersion: true },
  accept: { by: ['review'], to: 'accepted' },
  reopen: { by: ['review'], to: 'inProgress', isNextVersion: true },
};

const filled: readonly ReportState[] = ['inProgress', 'returned'];

/** The states in which a step may be taken with these signers; none where the form does not ask for it. */
export function startsOf(step: Step, signers: readonly Signer[]): readonly ReportState[] {
  const [filler, head] = [signers.includes('filler'), signers.includes('head')];
  switch (step) {
    case 'change':
      return ['open', 'inProgress', 'certified', 'signed', 'returned'];
    case 'certify':
      return filler ? filled : [];
    case 'withdraw':
      return ['certified', 'signed'];
    case 'sign':
      if (!head) return [];
      return filler ? ['certified'] : filled;
    case 'submit':
      if (head) return ['signed'];
      return filler ? ['certified'] : filled;
    case 'return':
    case 'accept':
      return ['submitted'];
    case 'reopen':
      return ['accepted'];
  }
}

/** Everything on which a step depends. */
export type Facts = {
  readonly state: ReportState;
  readonly version: number;
  /** Who signs, as data of the form. */
  readonly signers: readonly Signer[];
  readonly may: Readonly<Record<Capacity, boolean>>;
  /** The campaign, if one asks for the report, takes answers today. */
  readonly isTaken: boolean;
  /** How many findings stand, and how many warnings have no explanation. */
  readonly findings: { readonly blockers: number; readonly errors: number; readonly unexplained: number };
  /** What the person was shown is what stands, to the last save. Null: the step does not rest on what was shown. */
  readonly isAsShown: boolean | null;
  /** The standing signatures are over what stands. */
  readonly isSealed: boolean;
  /** The version submitted before says exactly the same. */
  readonly saysTheSame: boolean;
  /** Whether the person who signs has certified the same report. */
  readonly isOwnCertification: boolean;
  /** What was given as the reason, and how many notes stand on fields. */
  readonly reason: string;
  readonly notes: number;
};

/** Why a step is refused; `messages.ts` has the words. */
export type Refusal =
  | 'notYours'
  | 'notAsked'
  | 'notTaken'
  | 'wrongState'
  | 'blockers'
  | 'errors'
  | 'unexplained'
  | 'stale'
  | 'broken'
  | 'samePerson'
  | 'nothingChanged'
  | 'reasonMissing'
  | 'returnReasonMissing';

/** What must be settled before anybody puts a name to a report; asked again at each signature. */
function contentRefusals({ findings, isAsShown, version, saysTheSame }: Facts): readonly Refusal[] {
  return [
    ...(isAsShown === false ? ['stale' as const] : []),
    ...(findings.blockers > 0 ? ['blockers' as const] : []),
    ...(findings.errors > 0 ? ['errors' as const] : []),
    ...(findings.unexplained > 0 ? ['unexplained' as const] : []),
    ...(version > 1 && saysTheSame ? ['nothingChanged' as const] : []),
  ];
}

function ownRefusals(step: Step, facts: Facts): readonly Refusal[] {
  const reason = facts.reason.trim();
  switch (step) {
    case 'certify':
      return contentRefusals(facts);
    case 'sign':
      return [...contentRefusals(facts), ...(facts.isOwnCertification ? ['samePerson' as const] : [])];
    case 'submit': {
      const isSigned = facts.signers.length > 0;
      return [
        ...(isSigned ? [] : contentRefusals(facts)),
        ...(isSigned && !facts.isSealed ? ['broken' as const] : []),
        ...(facts.version > 1 && reason === '' ? ['reasonMissing' as const] : []),
      ];
    }
    case 'return':
      return reason === '' && facts.notes === 0 ? ['returnReasonMissing'] : [];
    case 'reopen':
      return reason === '' ? ['reasonMissing'] : [];
    case 'change':
    case 'withdraw':
    case 'accept':
      return [];
  }
}

/** Every reason why a person may not take a step; none if it may be taken. */
export function refusalsOf(step: Step, facts: Facts): readonly Refusal[] {
  const isMine = rules[step].by.some((capacity) => facts.may[capacity]);
  const isLate = !facts.isTaken && !rules[step].by.includes('review') && step !== 'withdraw';
  const mine = [...(isMine ? [] : ['notYours' as const]), ...(isLate ? ['notTaken' as const] : [])];
  const starts = startsOf(step, facts.signers);
  // where the form does not ask for the step, or the report is elsewhere, its content is not the question
  if (starts.length === 0) return [...mine, 'notAsked'];
  if (!starts.includes(facts.state)) return [...mine, 'wrongState'];
  return [...mine, ...ownRefusals(step, facts)];
}

/** Where a step leads that was not refused. */
export function afterStep(
  step: Step,
  { version }: Pick<Facts, 'version'>,
): { readonly state: ReportState; readonly version: number } {
  const { to, isNextVersion } = rules[step];
  return { state: to, version: isNextVersion === true ? version + 1 : version };
}

/** Whether the report is out of the hands of its body: nothing of it changes. */
export const isLocked = (state: ReportState): boolean => state === 'submitted' || state === 'accepted';

/** Whether signatures stand that the next change of an answer would void. */
export const isUnderSignature = (state: ReportState): boolean => state === 'certified' || state === 'signed';

/** The step that comes next, and who takes it; null where the report rests. */
export function nextStep(state: ReportState, signers: readonly Signer[]): Step | null {
  if (state === 'submitted') return 'accept';
  if (state === 'open') return 'change';
  const order: readonly Step[] = ['certify', 'sign', 'submit'];
  return order.find((step) => startsOf(step, signers).includes(state)) ?? null;
}
