import { evaluate } from '#forms-engine';
import { assembleAnswers } from '#modules/filling';
import { todayOf } from '#modules/organisations';
import type { Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import { askingOf } from '../campaigns/standing.ts';
import type { ReportContext } from '../context.ts';
import { type Authority, authorityOn } from './authorities/queries.ts';
import { aboutOf, hashOfSigned, type Signed, saysTheSame, signedOf } from './content.ts';
import { selectExplanations } from './explanations.ts';
import { countsOf, explainedOf, type Settling, settlingOf } from './findings.ts';
import { type Submission, selectNewestSubmission } from './kept.ts';
import { type Signature, selectSignatures } from './signatures.ts';
import type { Facts, Signer } from './transitions.ts';

/** A report as its steps see it, for one person. */
export type Standing = {
  /** `isAsShown`, `reason` and `notes` come with the step. */
  readonly facts: Facts;
  /** What would be signed now, and its hash. */
  readonly signed: Signed;
  readonly hash: string;
  readonly settling: Settling;
  /** Of the present version, the voided ones too. */
  readonly signatures: readonly Signature[];
  /** The newest submitted version. */
  readonly last: Submission | undefined;
  /** Whether the person signs as the head; else only by the authority, if there is one for today. */
  readonly isHead: boolean;
  readonly authority: Authority | null;
};

/** Who signs a form, in the order of signing. */
function signersOf({ form }: Pick<ReportContext, 'form'>): readonly Signer[] {
  const named = new Set(form.definition.signatures.map(({ signer }) => signer));
  return (['filler', 'head'] as const).filter((signer) => named.has(signer));
}

/** The findings of what stands now, as the page of the report shows them; nobody explains blanks that another body fills for all. */
function findingsOf({ form, answers, period, campaign }: ReportContext) {
  const assembled = assembleAnswers(answers.map(({ place, value }) => [place, value] as const));
  const known = { answers: assembled, about: aboutOf(answers), ...askingOf(campaign) };
  return evaluate(form.prepared, { ...known, ...(period === undefined ? {} : { period }) }).findings;
}

function subjectOf({ report, organisation }: ReportContext) {
  const { organisationId, formCode, definitionHash, period, version } = report;
  return { organisationId, formCode, definitionHash, period, version, organisation: organisation.name };
}

/** Where a report stands and what speaks against each step of a person. */
export async function standingOf(
  tx: Transaction,
  context: ReportContext,
  person: Person,
  now: Date,
): Promise<Standing> {
  const { report, organisation, heir, campaign, may: mine } = context;
  const settling = settlingOf(findingsOf(context), await selectExplanations(tx, report));
  const signed = signedOf(subjectOf(context), context.answers, explainedOf(settling));
  const hash = hashOfSigned(signed);
  const signatures = await selectSignatures(tx, report);
  const last = await selectNewestSubmission(tx, report.id);
  const authority = await authorityOn(tx, (heir ?? organisation).id, person.accountId, todayOf(now));
  const isHead = mine.sign;
  const signers = signersOf(context);
  const valid = signatures.filter(({ voided }) => voided === null);
  const facts: Facts = {
    state: report.state,
    version: report.version,
    signers,
    isTaken: campaign === null || campaign.lock === null,
    may: { fill: mine.prepare, certify: mine.certify, sign: isHead || authority !== null, review: mine.review },
    findings: countsOf(settling),
    isAsShown: null,
    isSealed: signers.every((signer) => valid.some((each) => each.signer === signer && each.contentHash === hash)),
    saysTheSame: last !== undefined && saysTheSame(last, signed),
    isOwnCertification: valid.some(({ signer, accountId }) => signer === 'filler' && accountId === person.accountId),
    reason: '',
    notes: 0,
  };
  return { facts, signed, hash, settling, signatures, last, isHead, authority };
}
