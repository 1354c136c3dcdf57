import slugify from '@sindresorhus/slugify';
import { z } from 'zod';
import type { Organisation } from '#modules/organisations';
import type { Message } from '#platform/i18n';
import type { AddressRefusal } from '../../address.ts';
import type { SitePlace, SiteToOpen } from '../../open.ts';
import { messages as partMessages } from '../parts/messages.ts';
import { messages } from './messages.ts';

const text = z
  .string()
  .max(1_000)
  .transform((value) =>
    value
      .replace(/\p{Cc}/gu, ' ')
      .normalize('NFC')
      .trim(),
  )
  .default('');

/** What was typed, kept as it is so that a refused form comes back whole. */
export const openForm = z.object({
  coQuan: text,
  tenVi: text,
  tenEn: text,
  tiengAnh: text,
  mau: text,
  truSo: text,
  dienThoai: text,
  thuDienTu: text,
  noi: text,
  tren: text,
  duongDan: text,
  tenMien: text,
});
export type OpenForm = z.infer<typeof openForm>;
type FieldName = keyof OpenForm;

export type OpenFault = AddressRefusal & { readonly field: FieldName };

/** What the form asks for; or what is wrong in it, with the place where that at least is right. */
export type ReadOpening =
  | { readonly kind: 'site'; readonly site: SiteToOpen }
  | { readonly kind: 'faults'; readonly faults: readonly OpenFault[]; readonly place: SitePlace | null };

export type OpenAround = {
  /** The bodies for which the person may open a site. */
  readonly organisations: readonly Organisation[];
  /** The sites under which one may be opened, with their absolute addresses. */
  readonly parents: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly hasMain: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** The path of a body from its name: "Ủy ban nhân dân phường Hòa Sim" is found at "phuong-hoa-sim". */
const usualPath = (name: string): string =>
  slugify(name.replace(/^(Ủy|Uỷ) ban nhân dân /i, ''))
    .slice(0, 60)
    .replace(/-+$/, '');

const limits = { tenVi: 300, tenEn: 300, truSo: 300, dienThoai: 60, thuDienTu: 200 } as const;
const labels: Readonly<Record<keyof typeof limits, Message>> = {
  tenVi: messages.nameVi,
  tenEn: messages.nameEn,
  truSo: messages.address,
  dienThoai: messages.phone,
  thuDienTu: messages.email,
};

function textFaults(form: OpenForm): readonly OpenFault[] {
  const tooLong = (['tenVi', 'tenEn', 'truSo', 'dienThoai', 'thuDienTu'] as const).filter(
    (field) => form[field].length > limits[field],
  );
  const isEmail = form.thuDienTu === '' || z.email().safeParse(form.thuDienTu).success;
  return [
    ...tooLong.map((field) => ({
      field,
      text: partMessages.tooLong,
      values: { label: labels[field].vi, most: String(limits[field]) },
    })),
    ...(isEmail ? [] : [{ field: 'thuDienTu' as const, text: partMessages.wrongEmail }]),
  ];
}

/** How the body is reached, as far as it was typed. */
function contactOf({ truSo, dienThoai, thuDienTu }: OpenForm): Pick<SiteToOpen, 'contact'> {
  if (truSo === '' && dienThoai === '' && thuDienTu === '') return {};
  return {
    contact: {
      ...(truSo === '' ? {} : { address: { vi: truSo } }),
      ...(dienThoai === '' ? {} : { phone: dienThoai }),
      ...(thuDienTu === '' ? {} : { email: thuDienTu }),
    },
  };
}

function placeOf(form: OpenForm, name: string, around: OpenAround): SitePlace | OpenFault {
  switch (form.noi) {
    case 'chinh':
      return around.hasMain ? { field: 'noi', text: messages.hasMain } : { kind: 'main' };
    case 'duong-dan':
      if (!around.parents.some(({ id }) => id === form.tren)) return { field: 'tren', text: messages.noParent };
      return { kind: 'path', parentId: form.tren, path: form.duongDan === '' ? usualPath(name) : form.duongDan };
    case 'ten-mien':
      return { kind: 'host', host: form.tenMien };
    default:
      return { field: 'noi', text: messages.noPlace };
  }
}

/** Reads the form; whether the address is free, the command says. */
export function readOpening(form: OpenForm, around: OpenAround): ReadOpening {
  const faults: OpenFault[] = [];
  const organisation = around.organisations.find(({ id }) => id === form.coQuan);
  if (organisation === undefined) faults.push({ field: 'coQuan', text: messages.noOrganisation });
  faults.push(...textFaults(form));
  if (form.mau !== '' && !/^#[0-9a-f]{6}$/i.test(form.mau))
    faults.push({ field: 'mau', text: partMessages.wrongColour });
  const place = placeOf(form, organisation?.name ?? '', around);
  if ('field' in place) faults.push(place);
  if (faults.length > 0 || 'field' in place || organisation === undefined) {
    return { kind: 'faults', faults, place: 'field' in place ? null : place };
  }
  const site: SiteToOpen = {
    organisationId: organisation.id,
    name: { vi: form.tenVi === '' ? organisation.name : form.tenVi, ...(form.tenEn === '' ? {} : { en: form.tenEn }) },
    languages: form.tiengAnh === '1' ? ['vi', 'en'] : ['vi'],
    ...(form.mau === '' ? {} : { accent: form.mau.toLowerCase() }),
    ...contactOf(form),
    place,
    openedOn: around.today,
  };
  return { kind: 'site', site };
}
