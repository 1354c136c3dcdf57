import { ticksFor } from './scale.ts';

export type Line = {
  readonly name: string;
  /** A value for each place of the chart, null where there is none: the line is broken there, since blank is not 0. */
  readonly values: readonly (number | null)[];
};

type LineChartProps = {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly places: readonly string[];
  readonly lines: readonly Line[];
  /** A number as its language writes it. */
  readonly written: (value: number) => string;
};

const size = { width: 720, height: 300, left: 76, right: 16, top: 28, bottom: 40, inset: 36 };
const dashes = [undefined, '7 4', '2 4', '10 4 2 4'];

type Point = { readonly x: number; readonly y: number; readonly value: number };

/** The stretches of a line between blanks. */
function stretches(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point === null) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((stretch) => stretch.length > 0);
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

type Scale = { readonly x: (index: number) => number; readonly y: (value: number) => number };

function scaleOf(places: number, ticks: readonly number[]): Scale {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const across = size.width - size.left - size.right - 2 * size.inset;
  const upright = size.height - size.top - size.bottom;
  return {
    x: (index) => size.left + size.inset + (places < 2 ? across / 2 : (across * index) / (places - 1)),
    y: (value) => size.height - size.bottom - (upright * (value - low)) / (high - low || 1),
  };
}

function Drawn({
  line,
  index,
  scale,
  written,
}: { line: Line; index: number; scale: Scale } & Pick<LineChartProps, 'written'>) {
  const points = line.values.map((value, at) => (value === null ? null : { x: scale.x(at), y: scale.y(value), value }));
  const shown = points.filter((point) => point !== null);
  const dash = dashes[index % dashes.length];
  return (
    <g class={`line-chart__line line-chart__line--${(index % 4) + 1}`}>
      {stretches(points).map((stretch) => (
        <path
          d={pathOf(stretch)}
          fill="none"
          stroke-width="2.5"
          {...(dash === undefined ? {} : { 'stroke-dasharray': dash })}
        />
      ))}
      {shown.map(({ x, y }) => (
        <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="4" />
      ))}
      {/* with one line each point says its value; more would write over each other */}
      {index > 0
        ? null
        : shown.map(({ x, y, value }) => (
            <text class="line-chart__value" x={x.toFixed(1)} y={(y - 10).toFixed(1)} text-anchor="middle">
              {written(value)}
            </text>
          ))}
    </g>
  );
}

/** Values over places in an order. Colours come from the page's style sheet, dashes tell the lines apart without colour. */
export function LineChart({ title, places, lines, written }: LineChartProps) {
  const ticks = ticksFor(lines.flatMap(({ values }) => values.filter((value) => value !== null)));
  const scale = scaleOf(places.length, ticks);
  return (
    <svg class="line-chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g class="line-chart__tick">
          <path d={`M${size.left} ${scale.y(tick).toFixed(1)}H${size.width - size.right}`} />
          <text x={size.left - 10} y={(scale.y(tick) + 4).toFixed(1)} text-anchor="end">
            {written(tick)}
          </text>
        </g>
      ))}
      {places.map((place, index) => (
        <text class="line-chart__place" x={scale.x(index).toFixed(1)} y={size.height - 14} text-anchor="middle">
          {place}
        </text>
      ))}
      {lines.map((line, index) => (
        <Drawn line={line} index={index} scale={scale} written={written} />
      ))}
    </svg>
  );
}
