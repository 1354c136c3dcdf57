import type { Dataset } from '../dataset.ts';

/** The public addresses of open data, spelled once; paths on the site. */
export const patterns = {
  list: '/du-lieu-mo',
  dataset: '/du-lieu-mo/:form/:period',
  csv: '/du-lieu-mo/:form/:period/du-lieu.csv',
  json: '/du-lieu-mo/:form/:period/du-lieu.json',
} as const;

type Named = Pick<Dataset, 'form' | 'period'>;

/** A period of two days has a slash, which would part the address. */
export const periodSlug = (period: string): string => period.replaceAll('/', '_');
export const datasetPath = ({ form, period }: Named): string => `${patterns.list}/${form}/${periodSlug(period)}`;
export const filePath = (dataset: Named, format: 'csv' | 'json'): string => `${datasetPath(dataset)}/du-lieu.${format}`;
