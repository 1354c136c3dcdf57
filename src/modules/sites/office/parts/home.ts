import { z } from 'zod';
import type { SiteSettings } from '../../settings.ts';
import { messages } from './messages.ts';
import type { Part, Typed } from './part.ts';
import { localTextOf } from './texts.ts';

type Block = NonNullable<SiteSettings['home']>[number];

const style = z.enum(['lead', 'list', 'cards', 'table']);

function blockOf(typed: Typed): Block {
  const chosen = style.safeParse(typed.trinhBay);
  const title = localTextOf(typed.vi, typed.en);
  return {
    block: typed.khoi ?? '',
    ...(typed.chuyenMuc ? { section: typed.chuyenMuc } : {}),
    ...(title === undefined ? {} : { title }),
    ...(typed.so ? { count: Number(typed.so) } : {}),
    ...(chosen.success ? { style: chosen.data } : {}),
  };
}

const rowOf = ({ block, section, title, count, style: chosen }: Block): Typed => ({
  khoi: block,
  chuyenMuc: section ?? '',
  vi: title?.vi ?? '',
  en: title?.en ?? '',
  so: count === undefined ? '' : String(count),
  trinhBay: chosen ?? '',
});

/** The blocks of the home page. */
export const homePart: Part = {
  id: 'trang-chu',
  title: messages.home,
  introduction: messages.homeIntroduction,
  fields: [
    {
      name: 'khoi',
      label: messages.block,
      kind: 'choice',
      most: 60,
      isRequired: true,
      options: ({ homeBlocks }) => homeBlocks.map(({ id, label }) => ({ value: id, label })),
    },
    {
      name: 'chuyenMuc',
      label: messages.section,
      kind: 'choice',
      most: 60,
      options: ({ sections }) => [
        { value: '', label: messages.noSection },
        ...sections.map(({ code, label }) => ({ value: code, label })),
      ],
    },
    { name: 'vi', label: messages.titleVi, hint: messages.titleHint, kind: 'text', most: 300 },
    { name: 'en', label: messages.titleEn, kind: 'text', most: 300 },
    { name: 'so', label: messages.count, hint: messages.countHint, kind: 'count', most: 30 },
    {
      name: 'trinhBay',
      label: messages.style,
      kind: 'choice',
      most: 10,
      options: () => [
        { value: '', label: messages.usualStyle },
        { value: 'lead', label: messages.styleLead },
        { value: 'list', label: messages.styleList },
        { value: 'cards', label: messages.styleCards },
        { value: 'table', label: messages.styleTable },
      ],
    },
  ],
  rows: { most: 20, name: messages.homeRow, add: messages.homeAdd, isNested: false },
  read: ({ settings }) => (settings.home ?? []).map(rowOf),
  usual: ({ usualHome, homeBlocks }) =>
    usualHome.filter(({ block }) => homeBlocks.some(({ id }) => id === block)).map(rowOf),
  apply: ({ name, settings }, rows) => ({
    name,
    settings: { ...settings, home: rows.length === 0 ? undefined : rows.map(blockOf) },
  }),
};
