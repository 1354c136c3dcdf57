import { type ListColumn, listAsCsv } from '#lists';
import type { Language, Message } from '#platform/i18n';
import { messages as aggregation } from '../../messages.ts';
import type { PublishedFigure } from '../dataset.ts';
import type { Release } from '../releases.ts';
import { figureInWords } from '../words.ts';

const text = (label: Message) => ({ label, kind: 'text' }) as const;
const number = (label: Message) => ({ label, kind: 'number' }) as const;

async function* once(figures: readonly PublishedFigure[]): AsyncGenerator<readonly PublishedFigure[]> {
  yield figures;
}

/** A dataset as a spreadsheet reads it, a figure a line. */
export function csvOf({ dataset }: Release, language: Language): Promise<Buffer> {
  const columns: readonly ListColumn<PublishedFigure>[] = [
    { id: 'muc', ...text(aggregation.part), value: ({ part }) => part },
    { id: 'chi-tieu', ...text(aggregation.item), value: ({ label }) => label },
    { id: 'ma', ...text(aggregation.indicatorCode), value: ({ indicator }) => indicator ?? '' },
    {
      id: 'gia-tri',
      ...number(aggregation.value),
      value: (figure) => figure.value ?? figureInWords(figure, language),
    },
    { id: 'don-vi', ...text(aggregation.unit), value: ({ unit }) => unit ?? '' },
    { id: 'tra-loi', ...number(aggregation.answered), value: ({ answered }) => answered },
    { id: 'bao-cao', ...number(aggregation.reportsCount), value: () => dataset.reports },
    { id: 'cach-tinh', ...text(aggregation.rule), value: ({ method }) => method[language] },
  ];
  return listAsCsv(columns, once(dataset.figures), language);
}

/** A dataset as programs read it, with the moment from which it is public. */
export const jsonOf = ({ dataset, publishedAt }: Release): string =>
  JSON.stringify({ publishedAt: publishedAt.toISOString(), ...dataset }, null, 2);
