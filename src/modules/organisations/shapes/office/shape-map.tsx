import { drawShapes } from '../drawing.ts';
import type { Shape } from '../shape.ts';

type ShapeMapProps = {
  readonly title: string;
  readonly shapes: readonly Shape[];
  /** What stands inside a territory, and what the pointer shows over it. */
  readonly nameOf: (organisationId: string) => string;
};

const size = { width: 640, height: 520, letter: 6 };

/** "Hoa Sim" of "Ủy ban nhân dân phường Hoa Sim": what a map has room for. */
const shortName = (name: string): string =>
  name
    .replace(/^[UỦ][yỷ] ban nhân dân\s+/u, '')
    .replace(/^(tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu)\s+/u, '');

/** Territories as a plain picture, to see that they are the right ones and fit together. */
export function ShapeMap({ title, shapes, nameOf }: ShapeMapProps) {
  const { width, height, shapes: drawn } = drawShapes(shapes, size.width, size.height);
  return (
    <svg class="shape-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {drawn.map(({ organisationId, path }) => (
        <path d={path} fill-rule="evenodd">
          <title>{nameOf(organisationId)}</title>
        </path>
      ))}
      {drawn.map(({ organisationId, interior: { x, y, width: room } }) => {
        const name = shortName(nameOf(organisationId));
        return name.length * size.letter > room ? null : (
          <text x={x.toFixed(1)} y={(y + 4).toFixed(1)} text-anchor="middle">
            {name}
          </text>
        );
      })}
    </svg>
  );
}
