import { say } from '#platform/i18n';
import { Choropleth, type ChoroplethProps, Legend } from './choropleth.tsx';
import { messages } from './messages.ts';

/** A map with its legend, in a frame that scrolls sideways on a phone. */
export function MapFigure(props: ChoroplethProps) {
  const { title, units, language } = props;
  const undrawn = units.filter(({ polygons }) => polygons === null);
  return (
    <figure class="map-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard */}
      <section class="figures-chart__scroll" tabIndex={0} aria-label={title}>
        <Choropleth {...props} />
      </section>
      <figcaption class="stack">
        <Legend {...props} />
        {undrawn.length === 0 ? null : (
          <p class="soft small">
            {say(messages.undrawn, language, {
              names: undrawn.map(({ organisation }) => organisation.name).join(', '),
            })}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
