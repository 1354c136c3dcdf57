import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type About, type AnswersFile, aboutKey } from '#forms-engine';
import { type Answer, assembleAnswers } from '#modules/filling';
import type { Explained } from './findings.ts';

/** What is known of each answer besides its value, as answers files have it. A blank that stands for a measured figure is told, too. */
export function aboutOf(answers: readonly Answer[]): Readonly<Record<string, About>> {
  return Object.fromEntries(
    answers.flatMap(({ place, value, about }) =>
      about === null || (value === null && about.overrides === undefined) ? [] : [[aboutKey(place), about] as const],
    ),
  );
}

/** Everything to which a signature puts a name. */
export type Signed = {
  /** SHA-256 of the form's definition: its wording, formulas and checks. */
  readonly definitionHash: string;
  readonly organisationId: string;
  readonly formCode: string;
  readonly period: string;
  readonly version: number;
  readonly content: AnswersFile;
  readonly explanations: readonly Explained[];
};

type Subject = Omit<Signed, 'content' | 'explanations'> & { readonly organisation: string };

/** What a report says now, as it would be signed. */
export function signedOf(
  { organisation, ...subject }: Subject,
  answers: readonly Answer[],
  explanations: readonly Explained[],
): Signed {
  const content: AnswersFile = {
    form: subject.formCode,
    period: subject.period,
    organisation,
    answers: assembleAnswers(answers.map(({ place, value }) => [place, value] as const)),
    about: aboutOf(answers),
  };
  return { ...subject, content, explanations };
}

function sha256OfJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('there is no JSON of this value');
  return createHash('sha256').update(text).digest('hex');
}

/**
 * SHA-256 of the canonical JSON (RFC 8785) of everything that is signed: the same for the same figures, in whatever order the
 * database gives them, and computable again from a submission by anybody who has it.
 */
export function hashOfSigned(signed: Signed): string {
  const { definitionHash, organisationId, formCode, period, version, content, explanations } = signed;
  return sha256OfJson({ definitionHash, organisationId, formCode, period, version, content, explanations });
}

/** Whether two versions say the same: the figures, what is said of them and of the warnings; not who wrote it when. */
export function saysTheSame(one: Signed, other: Signed): boolean {
  const said = ({ content, explanations }: Signed) =>
    sha256OfJson({
      answers: content.answers,
      about: Object.fromEntries(
        Object.entries(content.about ?? {}).map(([place, { note, evidence }]) => [place, { note, evidence }]),
      ),
      explanations: explanations.map(({ finding, explanation }) => ({ finding, explanation })),
    });
  return said(one) === said(other);
}
