import { expect, test } from 'vitest';
import { aggregate, ownSlotName, singleFields, type Tally } from '#forms-engine';
import { dateOf } from '#platform/calendar';
import { findForm } from '../../definitions/library.ts';
import type { Overview } from '../overview.ts';
import { datasetOf, type PublishedFigure } from './dataset.ts';

const form = findForm('it-quarterly-2019');
const body = {
  id: 'p',
  identifierCode: 'H08',
  name: 'Tỉnh',
  kind: 'province',
  legalNature: 'administrative',
  parentId: null,
  above: [],
} as const;

/** What is published where these numbers were answered, by the field's id. */
function published(answers: Readonly<Record<string, readonly number[]>>): ReadonlyMap<string, PublishedFigure> {
  if (form === undefined) throw new Error('no form');
  const tallies = new Map(
    singleFields(form.definition).flatMap((field) => {
      const given = answers[field.id];
      return given === undefined ? [] : [[ownSlotName(field), tallied(given)] as const];
    }),
  );
  const overview: Overview = {
    question: {
      ...{ form, period: '2026Q1', node: body, onlyAccepted: true },
      tree: { day: dateOf(2026, 3, 31), bodies: new Map(), standing: () => null },
    },
    reports: [],
    fields: aggregate(form.definition, tallies),
    missing: [],
  };
  return new Map((datasetOf(overview)?.figures ?? []).map((figure) => [figure.id, figure]));
}

const tallied = (given: readonly number[]): Tally => ({
  count: given.length,
  sum: given.reduce((sum, number) => sum + number, 0),
  min: Math.min(...given),
  max: Math.max(...given),
});

test('a figure of three bodies is published with its rule; one of two is withheld, also where its value is 0', () => {
  const three = published({ civil_servants: [1, 2, 3] }).get('civil_servants');
  const two = published({ civil_servants: [0, 0] }).get('civil_servants');
  expect(three).toMatchObject({ value: 6, rule: 'sum', answered: 3, isWithheld: false });
  expect(two).toMatchObject({ value: null, answered: 2, isWithheld: true });
});

test('what one body alone knows is published once, by that body’s answer', () => {
  const owned = [...published({}).values()].find(({ rule }) => rule === 'owned');
  expect(owned).toBeDefined();
  const id = owned?.id ?? '';
  expect(published({ [id]: [21] }).get(id)).toMatchObject({ value: 21, isWithheld: false });
  expect(published({ [id]: [21, 21] }).get(id)).toMatchObject({ value: 21 });
  expect(published({ [id]: [21, 22] }).get(id)).toMatchObject({ value: null });
});

test('no text that a person wrote is published', () => {
  const texts = form?.definition.fields.filter(({ type }) => type === 'text' || type === 'longText') ?? [];
  const ids = new Set(published({}).keys());
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(({ id }) => ids.has(id))).toEqual([]);
});
