import type { Field } from '#forms-engine';

/** Whether a module here measures the field. */
export const measurable = (field: Pick<Field, 'measure'>, isMeasured: (name: string) => boolean): boolean =>
  field.measure !== undefined && isMeasured(field.measure);
