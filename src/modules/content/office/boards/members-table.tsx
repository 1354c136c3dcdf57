import type { IsoDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { DataTable, Disclosure } from '#ui';
import type { Board, BoardMember } from '../../boards/board.ts';
import { positionNames } from '../../boards/messages.ts';
import { rightsOf } from '../../boards/position.ts';
import type { Section } from '../../sections/queries.ts';
import { daysInWords, sectionsInWords } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages, rightNames, taskNames } from './messages.ts';

type MembersProps = {
  readonly board: Board;
  readonly site: { readonly id: string };
  readonly sections: readonly Section[];
  readonly today: IsoDate;
  readonly mayChange: boolean;
  readonly language: Language;
};

type Words = Pick<MembersProps, 'sections' | 'language'>;

/** What a member may do because of the place on the board; who has no account may do nothing. */
function rightsInWords({ accountId, position, sections: own }: BoardMember, { sections, language }: Words): string {
  if (accountId === null) return say(messages.noRights, language);
  return rightsOf(position, own)
    .map(({ role, sections: codes }) =>
      say(messages.right, language, {
        what: rightNames[role][language],
        where: sectionsInWords(codes, sections, language),
      }),
    )
    .join('; ');
}

function Named({ member: { name, post } }: { readonly member: BoardMember }) {
  return (
    <>
      {name}
      {post === '' ? null : (
        <>
          <br />
          <span class="soft small">{post}</span>
        </>
      )}
    </>
  );
}

function Place({ member, language }: { readonly member: BoardMember; readonly language: Language }) {
  const tasks = member.tasks.map((task) => taskNames[task][language]).join(', ');
  return (
    <>
      {say(positionNames[member.position], language)}
      {tasks === '' ? null : (
        <>
          <br />
          <span class="soft small">{tasks}</span>
        </>
      )}
    </>
  );
}

const isOpen = (today: string) => (member: BoardMember) => member.until === null || member.until > today;

/** Who is on the board, or is called to it for a later day, by position. */
export function MembersTable({ board, site, sections, today, mayChange, language }: MembersProps) {
  const t = (key: 'name' | 'position' | 'sections' | 'rights' | 'days' | 'change') => say(messages[key], language);
  const columns = [
    { label: t('name'), cell: (member: BoardMember) => <Named member={member} /> },
    { label: t('position'), cell: (member: BoardMember) => <Place member={member} language={language} /> },
    { label: t('rights'), cell: (member: BoardMember) => rightsInWords(member, { sections, language }) },
    { label: t('days'), cell: ({ from, until }: BoardMember) => daysInWords(from, until, language) },
  ];
  const change = {
    label: t('change'),
    cell: ({ id, name }: BoardMember) => (
      <a
        href={routes.changeMember.to({ site: site.id, member: id })}
        aria-label={say(messages.changeNamed, language, { name })}
      >
        {t('change')}
      </a>
    ),
  };
  return (
    <DataTable
      caption={say(messages.members, language)}
      hideCaption
      columns={mayChange ? [...columns, change] : columns}
      items={board.members.filter(isOpen(today))}
      empty={say(messages.noMembers, language)}
    />
  );
}

/** Those whose place on this board has ended. */
export function FormerMembers({ board, today, language }: Pick<MembersProps, 'board' | 'today' | 'language'>) {
  const former = board.members.filter((member) => !isOpen(today)(member));
  if (former.length === 0) return null;
  return (
    <Disclosure summary={say(messages.former, language, { count: former.length })}>
      <ul>
        {former.map(({ id, name, position, from, until }) => (
          <li key={id}>
            {name}, {say(positionNames[position], language)}, {daysInWords(from, until, language)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
