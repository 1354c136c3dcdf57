import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { MediaPicture } from '../media/picture.tsx';
import { itemPath } from '../paths.ts';
import { messages } from './messages.ts';
import type { IntroductionItem, Leader } from './queries.ts';

type Shown = { readonly context: PublicContext; readonly item: IntroductionItem; readonly leader: Leader };

function Portrait({ item, leader }: Shown) {
  if (item.cover === null) {
    return (
      <span class="reading-leader__none" aria-hidden="true">
        {leader.name.split(' ').at(-1)?.slice(0, 1)}
      </span>
    );
  }
  return <MediaPicture picture={item.cover} sizes="6.5rem" />;
}

/** A person who leads the body: portrait, post, and the way to biography and duties. */
function LeaderCard(shown: Shown) {
  const { context, item, leader } = shown;
  const { language, href } = context;
  return (
    <li class="reading-leader">
      <div class="reading-leader__portrait">
        <Portrait {...shown} />
      </div>
      <div class="stack">
        <div>
          <h2 class="reading-leader__name">
            <a
              href={href(itemPath(item.sectionSlug, item))}
              aria-label={say(messages.biographyOf, language, { name: leader.name })}
            >
              {leader.name}
            </a>
          </h2>
          <p class="soft">{leader.post}</p>
        </div>
        {leader.duties === undefined || leader.duties === '' ? null : <p>{leader.duties}</p>}
      </div>
    </li>
  );
}

type LeadersProps = {
  readonly context: PublicContext;
  readonly leaders: readonly { readonly item: IntroductionItem; readonly leader: Leader }[];
};

/** Those who lead the body, in the order of their posts. */
export function Leaders({ context, leaders }: LeadersProps) {
  return (
    <ul class="reading-leaders">
      {leaders.map(({ item, leader }) => (
        <LeaderCard key={item.number} context={context} item={item} leader={leader} />
      ))}
    </ul>
  );
}

/** What is told of a leader above the biography. */
export function LeaderFacts({
  context: { language },
  leader,
}: {
  readonly context: PublicContext;
  readonly leader: Leader;
}) {
  const { post, born, email, phone, duties } = leader;
  const lines = [
    [messages.post, post],
    [messages.born, born],
    [messages.duties, duties],
    [
      messages.phone,
      phone === undefined || phone === '' ? undefined : <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>,
    ],
    [messages.email, email === undefined || email === '' ? undefined : <a href={`mailto:${email}`}>{email}</a>],
  ] as const;
  return (
    <dl class="reading-facts">
      {lines.map(([label, value]) =>
        value === undefined || value === '' ? null : (
          <div key={label.vi}>
            <dt>{say(label, language)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
