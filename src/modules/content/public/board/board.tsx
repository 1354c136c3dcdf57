import type { PublicAnswer, PublicContext } from '#offers';
import { assetUrl } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { DataTable, EmptyState } from '#ui';
import { sameInAll } from '../list/section.tsx';
import { dayInWords } from '../moments.ts';
import { patterns } from '../paths.ts';
import { type Reading, siteTag } from '../reading.ts';
import { messages } from './messages.ts';
import { type Board, type BoardMember, positions, selectOptionalBoard } from './queries.ts';

/** The whole board in one table, its head first. */
function Members({ context: { language }, members }: { context: PublicContext; members: readonly BoardMember[] }) {
  const t = (message: Message) => say(message, language);
  const columns = [
    { label: t(messages.name), cell: ({ name }: BoardMember) => name },
    { label: t(messages.position), cell: ({ position }: BoardMember) => t(messages[position]) },
    { label: t(messages.post), cell: ({ post }: BoardMember) => post },
    {
      label: t(messages.tasks),
      cell: ({ tasks }: BoardMember) => tasks.map((task) => t(messages[task])).join(', '),
    },
  ];
  const hasTasks = members.some(({ tasks }) => tasks.length > 0);
  return (
    <DataTable
      caption={t(messages.title)}
      hideCaption
      empty=""
      items={members}
      columns={hasTasks ? columns : columns.slice(0, 3)}
    />
  );
}

function Founded({ context: { language }, board }: { readonly context: PublicContext; readonly board: Board }) {
  const day = dayInWords(new Date(`${board.decisionOn}T00:00:00+07:00`), language);
  return (
    <p>
      {say(messages.founded, language, { number: board.decisionNumber, day })}{' '}
      {board.decisionLink === null ? null : <a href={board.decisionLink}>{say(messages.readDecision, language)}</a>}
    </p>
  );
}

/** Who answers for what stands on the site: the editorial board with its founding decision (Art. 18 to 21). */
function BoardPage({ context, board }: { readonly context: PublicContext; readonly board: Board | undefined }) {
  const { language, siteName } = context;
  return (
    <div class="reading-section">
      <h1>{say(messages.title, language)}</h1>
      <p>{say(messages.introduction, language, { site: siteName })}</p>
      {board === undefined ? (
        <EmptyState title={say(messages.none, language)} />
      ) : (
        <>
          <Founded context={context} board={board} />
          <Members
            context={context}
            members={positions.flatMap((position) => board.members.filter((member) => member.position === position))}
          />
        </>
      )}
    </div>
  );
}

export async function respondBoard(reading: Reading, context: PublicContext): Promise<PublicAnswer> {
  const board = await selectOptionalBoard(reading.db, context.siteId, context.today);
  return {
    kind: 'page',
    title: say(messages.title, context.language),
    description: say(messages.introduction, context.language, { site: context.siteName }),
    body: <BoardPage context={context} board={board} />,
    crumbs: [],
    canonical: patterns.board,
    languages: sameInAll(context, patterns.board),
    styles: [assetUrl('reading.css')],
    tags: [siteTag(context.siteId), `board:${context.siteId}`],
    // memberships begin and end with a day
    keepSeconds: 3600,
  };
}
