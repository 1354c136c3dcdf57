import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import type { Offer } from '../../offers/offer.ts';
import { offerStateNames } from './messages.ts';

const kinds = { offered: 'warning', accepted: 'done', declined: 'error', ended: 'plain' } as const;

export function OfferTag({ state, language }: { readonly state: Offer['state']; readonly language: Language }) {
  return <Tag kind={kinds[state]}>{say(offerStateNames[state], language)}</Tag>;
}
