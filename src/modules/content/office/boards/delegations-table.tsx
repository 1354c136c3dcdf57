import type { IsoDate } from '#platform/calendar';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, DataTable, Tag } from '#ui';
import type { Delegation } from '../../delegations/queries.ts';
import type { Section } from '../../sections/queries.ts';
import { dayInWords, daysInWords, sectionsInWords } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type DelegationsProps = {
  readonly delegations: readonly Delegation[];
  readonly site: { readonly id: string };
  readonly sections: readonly Section[];
  readonly today: IsoDate;
  readonly mayRevoke: (delegation: Delegation) => boolean;
  readonly language: Language;
};

const formId = 'revoking';

type Status = { readonly label: Message; readonly kind: 'done' | 'info' | 'plain' | 'warning' };

/** What has become of a delegation on a day. */
function statusOf({ holds, revokedAt, from, until }: Delegation, today: string): Status {
  if (revokedAt !== null) return { label: messages.revoked, kind: 'plain' };
  if (until <= today) return { label: messages.expired, kind: 'plain' };
  if (from > today) return { label: messages.notYet, kind: 'info' };
  return holds ? { label: messages.holds, kind: 'done' } : { label: messages.lapsed, kind: 'warning' };
}

const isOpen = ({ revokedAt, until }: Delegation, today: string): boolean => revokedAt === null && until > today;

/** A button of the one form beside the table: a form cannot stand inside a cell's text. */
function Revoke({
  delegation,
  site,
  language,
}: Pick<DelegationsProps, 'site' | 'language'> & { delegation: Delegation }) {
  const name = delegation.toName;
  return (
    <Button
      kind="danger"
      form={formId}
      formaction={routes.revoke.to({ site: site.id, delegation: delegation.id })}
      aria-label={say(messages.revokeNamed, language, { name })}
    >
      {say(messages.revoke, language)}
    </Button>
  );
}

/** The delegations of a site, the newest first: who gave what to whom, on which document, for which days. */
export function DelegationsTable({ delegations, site, sections, today, mayRevoke, language }: DelegationsProps) {
  const columns = [
    {
      label: say(messages.fromTo, language),
      cell: ({ fromName, toName }: Delegation) => say(messages.fromToWords, language, { from: fromName, to: toName }),
    },
    {
      label: say(messages.step, language),
      cell: ({ step, sections: codes }: Delegation) =>
        say(messages.right, language, {
          what: say(messages[step], language),
          where: sectionsInWords(codes, sections, language),
        }),
    },
    {
      label: say(messages.document, language),
      cell: ({ documentNumber, documentOn }: Delegation) =>
        say(messages.decisionWords, language, { number: documentNumber, on: dayInWords(documentOn) }),
    },
    {
      label: say(messages.days, language),
      cell: ({ from, until }: Delegation) => daysInWords(from, until, language),
    },
    {
      label: say(messages.state, language),
      cell: (delegation: Delegation) => {
        const { label, kind } = statusOf(delegation, today);
        return (
          <>
            <Tag kind={kind}>{say(label, language)}</Tag>{' '}
            {isOpen(delegation, today) && mayRevoke(delegation) ? (
              <Revoke delegation={delegation} site={site} language={language} />
            ) : null}
          </>
        );
      },
    },
  ];
  return (
    <>
      <form id={formId} method="post" />
      <DataTable
        caption={say(messages.delegations, language)}
        hideCaption
        columns={columns}
        items={delegations}
        empty={say(messages.noDelegations, language)}
      />
    </>
  );
}
