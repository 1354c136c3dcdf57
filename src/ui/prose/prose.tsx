import type { ComponentChildren } from 'preact';
import { type Language, type Message, say } from '#platform/i18n';

const messages = {
  table: { vi: 'Bảng, cuộn ngang để xem hết', en: 'Table, scroll sideways to see all' },
} satisfies Record<string, Message>;

interface ProseProps {
  readonly language: Language;
  readonly children?: ComponentChildren;
  /** Text that the editor's cleaning has passed; nothing else may come in here. */
  readonly html?: string;
}

/** Puts every table into a frame of its own that scrolls, also by keyboard, so that a wide one never widens the page. */
function withScrollingTables(html: string, language: Language): string {
  const open = `<div class="prose__scroll" role="region" tabindex="0" aria-label="${say(messages.table, language)}">`;
  return html.replace(/<table\b/g, `${open}<table`).replace(/<\/table>/g, '</table></div>');
}

/** Running text with its headings, lists, tables and pictures. The reader can have it read aloud (`data-readable`). */
export function Prose({ language, children, html }: ProseProps) {
  if (html === undefined) {
    return (
      <div class="prose" data-readable>
        {children}
      </div>
    );
  }
  const shown = withScrollingTables(html, language);
  return <div class="prose" data-readable dangerouslySetInnerHTML={{ __html: shown }} />;
}
