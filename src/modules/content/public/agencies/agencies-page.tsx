import type { Organisation } from '#modules/organisations';
import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { EmptyState } from '#ui';
import { messages } from './messages.ts';

/** A member agency as the page tells of it. */
export type AgencyLine = {
  readonly name: string;
  readonly kind: Organisation['kind'];
  /** Its own site. */
  readonly address: string;
  /** The page of its items on this site; null where it has none here. */
  readonly items: string | null;
  readonly where: string | null;
};

const order: readonly Organisation['kind'][] = ['province', 'department', 'district', 'commune', 'unit'];
/** "https://so-y-te.tinh.gov.vn/" as people write it. */
const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

type AgencyProps = { readonly context: PublicContext; readonly line: AgencyLine };

function Agency({ context: { language }, line: { name, address, items, where } }: AgencyProps) {
  return (
    <li class="reading-agency">
      <a class="reading-agency__name" href={address}>
        {name}
      </a>
      <span class="soft small reading-agency__address">{shortAddress(address)}</span>
      {where === null ? null : <span class="soft small">{where}</span>}
      {items === null ? null : (
        <a class="small" href={items}>
          {say(messages.items, language)}
          <span class="visually-hidden"> {name}</span>
        </a>
      )}
    </li>
  );
}

type AgenciesPageProps = { readonly context: PublicContext; readonly agencies: readonly AgencyLine[] };

/** The sites of the bodies below this one, by kind of body (Art. 5, 14.1 b). */
export function AgenciesPage({ context, agencies }: AgenciesPageProps) {
  const { language } = context;
  return (
    <div class="reading-section reading-section--wide">
      <h1>{say(messages.title, language)}</h1>
      {agencies.length === 0 ? (
        <EmptyState title={say(messages.none, language)} />
      ) : (
        <p>{say(messages.introduction, language)}</p>
      )}
      {order.map((kind) => {
        const lines = agencies.filter((line) => line.kind === kind);
        if (lines.length === 0) return null;
        return (
          <section key={kind} class="reading-agencies">
            <h2>{say(messages[kind], language)}</h2>
            <ul>
              {lines.map((line) => (
                <Agency key={line.address} context={context} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
