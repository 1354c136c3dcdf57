import type { Finding, Severity } from '#forms-engine';

/** A warning and why it is right as it stands; travels with the submission. */
export type Explained = {
  readonly finding: string;
  readonly severity: Severity;
  /** In Vietnamese, as the filler read it. */
  readonly message: string;
  readonly explanation: string;
  readonly by: string;
};

/** An explanation as it is kept while the report is being prepared. */
export type Explanation = { readonly finding: string; readonly explanation: string; readonly by: string };

/** A finding's own name: its code, the row if it lies in one, and its fields. The figures in its message may change. */
export function findingKey({ code, class: kind, fields, part, row }: Finding): string {
  const at = row === undefined ? '' : `${row.table}/${row.id}`;
  // what is merely blank is told once a part, with all its fields: filling some of them leaves it the same question
  const about = kind === 'missing' ? [part] : fields;
  return [code, at, about.join(',')].join('@').slice(0, 300);
}

/** What must be settled before a signature: what stops it, and the warnings that wait for an explanation. */
export type Settling = {
  readonly stopping: readonly Finding[];
  readonly warnings: readonly {
    readonly key: string;
    readonly finding: Finding;
    readonly explanation: Explanation | null;
  }[];
};

/** A blocker stops a signature, and so does an error, which the figures contradict; a warning asks for an explanation. */
export function settlingOf(findings: readonly Finding[], explanations: readonly Explanation[]): Settling {
  const known = new Map(explanations.map((each) => [each.finding, each]));
  const warnings = new Map(
    findings
      .filter(({ severity }) => severity === 'warning')
      .map((finding) => {
        const key = findingKey(finding);
        return [key, { key, finding, explanation: known.get(key) ?? null }] as const;
      }),
  );
  return {
    stopping: findings.filter(({ severity }) => severity === 'blocker' || severity === 'error'),
    warnings: [...warnings.values()],
  };
}

/** How many of each kind stand in the way of a signature. */
export function countsOf({ stopping, warnings }: Settling) {
  return {
    blockers: stopping.filter(({ severity }) => severity === 'blocker').length,
    errors: stopping.filter(({ severity }) => severity === 'error').length,
    unexplained: warnings.filter(({ explanation }) => explanation === null).length,
  };
}

/** The explanations that stand for a warning of now, in the order of the findings. */
export function explainedOf({ warnings }: Settling): readonly Explained[] {
  return warnings.flatMap(({ key, finding, explanation }) =>
    explanation === null
      ? []
      : [
          {
            finding: key,
            severity: finding.severity,
            message: finding.message.vi,
            explanation: explanation.explanation,
            by: explanation.by,
          },
        ],
  );
}
