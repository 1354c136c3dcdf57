import { contentMeasures } from '#modules/content';
import type { Services } from '#modules/people';
import { registerMeasures } from '#modules/registers';
import { submissionMeasures } from '#modules/reporting';
import { siteMeasures } from '#modules/sites';
import type { MeasureSource } from '#offers';

/** What a source of measures may use: it reads, and asks nothing of the person. */
export type MeasuringServices = Pick<Services, 'db' | 'sites'>;

/** What every module measures for the reports; a name is answered by one of them alone. */
export function moduleMeasures(services: MeasuringServices): readonly MeasureSource[] {
  return [contentMeasures(services), siteMeasures(services), registerMeasures(services), submissionMeasures(services)];
}
