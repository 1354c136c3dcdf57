import type { Field } from '#forms-engine';
import { drawShapes } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { legendOf, numberOf, type Paint, shortValue, unitInWords } from './legend.ts';
import { messages } from './messages.ts';
import type { MapUnit } from './units.ts';

export type ChoroplethProps = {
  readonly field: Field;
  /** What the map shows, as its heading says it. */
  readonly title: string;
  readonly units: readonly MapUnit[];
  readonly hrefOf: (organisationId: string) => string;
  readonly language: Language;
};

const size = { width: 600, height: 560, letter: 5.7, number: 6.6 };

/** "Hoa Sim" of "Ủy ban nhân dân phường Hoa Sim". */
const shortName = (name: string): string =>
  name
    .replace(/^[UỦ][yỷ] ban nhân dân\s+/u, '')
    .replace(/^(thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu)\s+/u, '');

const paintClass = (paint: Paint): string =>
  paint.kind === 'class' ? `map-shade-${paint.shade}` : `map-${paint.kind}`;
const hatch = 'map-hatch';
/** What is not coloured is hatched, by an attribute, since a style sheet cannot point into the page. */
const fillOf = (paint: Paint) => (paint.kind === 'missing' ? { fill: `url(#${hatch})` } : {});

function Hatch() {
  return (
    <pattern
      id={hatch}
      class="map-hatch"
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="7" height="7" />
      <path d="M0 0V7" />
    </pattern>
  );
}

type Room = { readonly x: number; readonly y: number; readonly width: number };

/** The name above the number where both fit, the number alone where it fits. */
function Label({
  name,
  value,
  room: { x, y, width },
}: {
  readonly name: string;
  readonly value: string;
  readonly room: Room;
}) {
  const hasName = name.length * size.letter < width;
  const hasValue = value !== '' && value.length * size.number < width + 4;
  const lines = [
    ...(hasName ? [{ text: name, kind: 'name' }] : []),
    ...(hasValue ? [{ text: value, kind: 'value' }] : []),
  ];
  return (
    <>
      {lines.map(({ text, kind }, index) => (
        <text
          class={`map-${kind}`}
          x={x.toFixed(1)}
          y={(y + 4 + (lines.length === 1 ? 0 : index * 13 - 6)).toFixed(1)}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  );
}

function aboutOf({ units, language }: ChoroplethProps): string {
  const known = units
    .filter((unit) => numberOf(unit) !== null)
    .toSorted((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  const told = (unit: MapUnit | undefined) =>
    unit === undefined ? '–' : `${unit.organisation.name} (${unitInWords(unit, language)})`;
  return say(messages.about, language, {
    units: units.length,
    most: told(known[0]),
    least: told(known.at(-1)),
    missing: units.filter(({ reports }) => reports === 0).length,
  });
}

/**
 * Units in the shade of their value, each with its number where it fits, and a link to the reports behind it. The table beside has the
 * same links for the keyboard, so the map's are left out of its way.
 */
export function Choropleth(props: ChoroplethProps) {
  const { field, title, units, hrefOf, language } = props;
  const known = new Map(units.map((unit) => [unit.organisation.id, unit]));
  const shapes = units.flatMap(({ organisation, polygons }) =>
    polygons === null ? [] : [{ organisationId: organisation.id, polygons }],
  );
  const { width, height, shapes: drawn } = drawShapes(shapes, size.width, size.height);
  const { paintOf } = legendOf(field, units, language);
  return (
    <svg class="choropleth" viewBox={`0 0 ${width} ${height}`} aria-labelledby="map-title" aria-describedby="map-about">
      <title id="map-title">{title}</title>
      <desc id="map-about">{aboutOf(props)}</desc>
      <defs>
        <Hatch />
      </defs>
      {drawn.map(({ organisationId, path }) => {
        const unit = known.get(organisationId);
        if (unit === undefined) return null;
        const paint = paintOf(unit);
        const words = `${unit.organisation.name}: ${unitInWords(unit, language)}`;
        return (
          <a class={`map-unit ${paintClass(paint)}`} href={hrefOf(organisationId)} tabIndex={-1} aria-label={words}>
            <path d={path} fill-rule="evenodd" {...fillOf(paint)}>
              <title>{words}</title>
            </path>
          </a>
        );
      })}
      {drawn.map(({ organisationId, interior }) => {
        const unit = known.get(organisationId);
        if (unit === undefined) return null;
        const words = { name: shortName(unit.organisation.name), value: shortValue(field, unit, language) };
        return (
          <g class={paintClass(paintOf(unit))}>
            <Label {...words} room={interior} />
          </g>
        );
      })}
    </svg>
  );
}

/** What the shades and the hatching mean, with the number of units in each. */
export function Legend({ field, units, language }: Pick<ChoroplethProps, 'field' | 'units' | 'language'>) {
  const { lines } = legendOf(field, units, language);
  return (
    <section aria-label={say(messages.legend, language)}>
      <ul class="map-legend">
        {lines.map(({ paint, label, count }) => (
          <li>
            <svg class={`map-key ${paintClass(paint)}`} viewBox="0 0 28 18" aria-hidden="true" focusable="false">
              <path d="M1 1H27V17H1Z" {...fillOf(paint)} />
            </svg>
            <span>{label}</span>
            <span class="soft small">{say(messages.legendCount, language, { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
