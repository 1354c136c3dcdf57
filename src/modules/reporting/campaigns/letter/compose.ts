import { type Block, createDocument, type Document, type Inline, type Table } from '#document';
import type { FormDefinition } from '#forms-engine';
import { vietnameseDate } from '#platform/calendar';
import { say } from '#platform/i18n';
import { periodInWords } from '../../words.ts';
import type { Campaign } from '../campaign.ts';
import { dayOf } from '../day-of.ts';
import { ownedFigures } from '../owners.ts';
import { words } from './words.ts';

export type LetterInput = {
  readonly campaign: Campaign;
  readonly definition: FormDefinition;
  readonly issuer: { readonly name: string; readonly above: string | null };
  readonly recipients: readonly { readonly name: string; readonly code: string | null }[];
  /** Names of the bodies that keep figures for all, by the owner that the form names. */
  readonly owners: ReadonlyMap<string, string>;
};

const text = (value: string, bold = false): Inline => ({ kind: 'text', text: value, ...(bold ? { bold: true } : {}) });
const paragraph = (value: string, style: 'body' | 'centred' | 'note' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  level: 0,
  content: [text(value)],
});
const item = (number: string, value: string, level = 0): Block => ({
  kind: 'item',
  level,
  number,
  content: [text(value)],
});
const dayIn = (iso: string): string => vietnameseDate(dayOf(iso));
const upper = (name: string): string => name.toLocaleUpperCase('vi');

/** "Sơn Hải, ngày 05 tháng 02 năm 2026": days below 10 and January, February carry a zero (Decree 30/2020). */
function dateLine({ letter: { place, date } }: Campaign): string {
  if (date === null) return say(words.dateBlank, 'vi', { place: place || '……' });
  const [year = '', month = '', day = ''] = date.split('-');
  return say(words.date, 'vi', { place: place || '……', day, month: Number(month) < 3 ? month : Number(month), year });
}

function head({ campaign, definition, issuer }: LetterInput): readonly Block[] {
  const period = periodInWords(campaign.period, 'vi').toLocaleLowerCase('vi');
  const about = say(words.about, 'vi', { form: definition.name.vi, period });
  return [
    {
      kind: 'letterhead',
      left: [...(issuer.above === null ? [] : [upper(issuer.above)]), upper(issuer.name)],
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    },
    {
      kind: 'columns',
      underLetterhead: true,
      columns: [
        [
          paragraph(say(words.number, 'vi', { number: campaign.letter.number || '……' }), 'centred'),
          paragraph(about, 'centred'),
        ],
        [
          {
            kind: 'paragraph',
            style: 'centred',
            level: 0,
            content: [{ kind: 'text', text: dateLine(campaign), italic: true }],
          },
        ],
      ],
    },
    { kind: 'paragraph', style: 'centred', level: 0, content: [text(say(words.to, 'vi'))] },
  ];
}

function ownerItems({ definition, owners }: LetterInput): readonly Block[] {
  return ownedFigures(definition).flatMap(({ owner, places }) => {
    const name = owners.get(owner);
    return name === undefined ? [] : [item('-', say(words.owned, 'vi', { name, count: places.length }), 1)];
  });
}

function contactOf({ letter: { contactName, contactPhone, contactEmail } }: Campaign): string {
  const ways = [
    contactName,
    contactPhone === '' ? '' : say(words.phone, 'vi', { phone: contactPhone }),
    contactEmail === '' ? '' : say(words.email, 'vi', { email: contactEmail }),
  ];
  return ways.filter((each) => each !== '').join(', ');
}

/** "Căn cứ …;" (Decree 30/2020, Annex I), however it was typed. */
function groundLine(ground: string): string {
  const line = `${ground.replace(/[;.]\s*$/, '')};`;
  return /^căn cứ /i.test(line) ? line : `${say(words.ground, 'vi')} ${line}`;
}

function body(input: LetterInput): readonly Block[] {
  const { campaign, definition, issuer } = input;
  const period = periodInWords(campaign.period, 'vi').toLocaleLowerCase('vi');
  const owned = ownerItems(input);
  const contact = contactOf(campaign);
  const numbered = [
    [item('1.', say(words.what, 'vi', { form: definition.name.vi, period, source: definition.source.document }))],
    [item('2.', say(words.how, 'vi'))],
    [
      item(
        '3.',
        say(words.when, 'vi', {
          opens: dayIn(campaign.opensOn),
          due: dayIn(campaign.dueOn),
          closes: dayIn(campaign.closesOn),
        }),
      ),
    ],
    ...(owned.length === 0 ? [] : [[item('4.', say(words.ownedHead, 'vi')), ...owned]]),
    ...(contact === '' ? [] : [[item(owned.length === 0 ? '4.' : '5.', say(words.contact, 'vi', { contact }))]]),
  ];
  return [
    ...campaign.letter.grounds.map((ground) => paragraph(groundLine(ground))),
    paragraph(say(words.request, 'vi', { issuer: issuer.name })),
    ...numbered.flat(),
    paragraph(say(words.closing, 'vi')),
  ];
}

/** The addressees at the left, the signature at the right (Decree 30/2020, Annex I). */
function foot({ campaign: { letter } }: LetterInput): Block {
  const addressees: readonly string[] = [say(words.asAbove, 'vi'), ...letter.copies, say(words.archive, 'vi')];
  return {
    kind: 'columns',
    columns: [
      [
        {
          kind: 'paragraph',
          style: 'body',
          level: 0,
          content: [{ kind: 'text', text: say(words.addressees, 'vi'), bold: true, italic: true }],
        },
        ...addressees.map((line, index) =>
          item('-', `${line.replace(/[;.]\s*$/, '')}${index === addressees.length - 1 ? '.' : ';'}`),
        ),
      ],
      [
        {
          kind: 'signatures',
          columns: [
            {
              title: letter.signerTitle.length === 0 ? [say(words.head, 'vi')] : letter.signerTitle,
              ...(letter.signerName === '' ? { instruction: say(words.sign, 'vi') } : { name: letter.signerName }),
            },
          ],
        },
      ],
    ],
  };
}

function recipientsTable({ recipients }: LetterInput): Table {
  const cell = (value: string) => ({ content: [text(value)] });
  const titles = [words.no, words.body, words.code].map((title) => cell(say(title, 'vi')));
  return {
    kind: 'table',
    id: 'recipients',
    columns: [
      { id: 'no', width: 10, align: 'center' },
      { id: 'body', width: 65 },
      { id: 'code', width: 25 },
    ],
    header: [{ style: 'header', cells: titles }],
    rows: recipients.map(({ name, code }, index) => ({
      style: 'plain',
      cells: [cell(String(index + 1)), cell(name), cell(code ?? '')],
    })),
  };
}

/** The annex: who is asked, and the name of the form, which is sent with the letter. */
function annex(input: LetterInput): readonly Block[] {
  const { number, date } = input.campaign.letter;
  const named = say(words.annexOf, 'vi', {
    number: number || '……',
    date: date === null ? '……' : dayIn(date),
    issuer: input.issuer.name,
  });
  return [
    { kind: 'paragraph', style: 'title', level: 0, content: [text(say(words.annex, 'vi'))] },
    paragraph(named, 'centred'),
    recipientsTable(input),
    paragraph(say(words.formAttached, 'vi', { form: input.definition.name.vi, code: input.definition.code })),
  ];
}

/** The official letter of a campaign, in the layout of Decree 30/2020. */
export function composeLetter(input: LetterInput): Document {
  const { campaign, issuer } = input;
  return createDocument({
    metadata: { title: campaign.name, language: 'vi', author: issuer.name },
    sections: [
      { orientation: 'portrait', blocks: [...head(input), ...body(input), foot(input)] },
      { orientation: 'portrait', blocks: annex(input) },
    ],
  });
}
