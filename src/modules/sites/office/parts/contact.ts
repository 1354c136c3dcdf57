import type { SiteSettings } from '../../settings.ts';
import { messages } from './messages.ts';
import type { Part, Typed } from './part.ts';
import { localTextOf } from './texts.ts';

function contactOf(typed: Typed): SiteSettings['contact'] {
  const contact = {
    address: localTextOf(typed['tru-so-vi'], typed['tru-so-en']),
    phone: typed['dien-thoai'] || undefined,
    fax: typed.fax || undefined,
    email: typed['thu-dien-tu'] || undefined,
    responsible: localTextOf(typed['trach-nhiem-vi'], typed['trach-nhiem-en']),
    licence: localTextOf(typed['su-dung-vi'], typed['su-dung-en']),
  };
  return Object.values(contact).every((value) => value === undefined) ? undefined : contact;
}

/** Transaction information (Art. 11.11). */
export const contactPart: Part = {
  id: 'giao-dich',
  title: messages.contact,
  introduction: messages.contactIntroduction,
  fields: [
    { name: 'tru-so-vi', label: messages.addressVi, kind: 'text', most: 300 },
    { name: 'tru-so-en', label: messages.addressEn, kind: 'text', most: 300 },
    { name: 'dien-thoai', label: messages.phone, kind: 'text', most: 60 },
    { name: 'fax', label: messages.fax, kind: 'text', most: 60 },
    { name: 'thu-dien-tu', label: messages.email, kind: 'email', most: 200 },
    { name: 'trach-nhiem-vi', label: messages.responsibleVi, hint: messages.responsibleHint, kind: 'text', most: 300 },
    { name: 'trach-nhiem-en', label: messages.responsibleEn, kind: 'text', most: 300 },
    { name: 'su-dung-vi', label: messages.licenceVi, hint: messages.licenceHint, kind: 'area', most: 300 },
    { name: 'su-dung-en', label: messages.licenceEn, kind: 'area', most: 300 },
  ],
  read: ({ settings: { contact = {} } }) => [
    {
      'tru-so-vi': contact.address?.vi ?? '',
      'tru-so-en': contact.address?.en ?? '',
      'dien-thoai': contact.phone ?? '',
      fax: contact.fax ?? '',
      'thu-dien-tu': contact.email ?? '',
      'trach-nhiem-vi': contact.responsible?.vi ?? '',
      'trach-nhiem-en': contact.responsible?.en ?? '',
      'su-dung-vi': contact.licence?.vi ?? '',
      'su-dung-en': contact.licence?.en ?? '',
    },
  ],
  apply: ({ name, settings }, [typed = {}]) => ({ name, settings: { ...settings, contact: contactOf(typed) } }),
};
