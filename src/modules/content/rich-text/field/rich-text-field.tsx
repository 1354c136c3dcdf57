import type { Language } from '#platform/i18n';
import type { EditorData } from '../editor/protocol.ts';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** As it stands in a plain field: `toTyped(html)`, or what was typed and refused. */
  readonly value: string;
  readonly language: Language;
  /** The language of the text itself. */
  readonly textLanguage: Language;
  /** The site whose files may be chosen, and where; null: none. */
  readonly files: EditorData['files'];
  readonly autosave?: EditorData['autosave'];
};

/**
 * The text of an article. A plain field in which a blank line makes a paragraph and simple HTML may be used (`fromTyped`); with its
 * script (`article-editor.js`, styles `article-editor.css`) an editor.
 */
export function RichTextField(props: Props) {
  const { name, label, hint, error, value, language, textLanguage, files, autosave = null } = props;
  const data: EditorData = { language, textLanguage, files, autosave };
  const described = [hint === undefined ? null : `${name}-hint`, error === undefined ? null : `${name}-error`];
  const ids = described.filter((id) => id !== null).join(' ');
  return (
    <div class="field field--wide">
      <label class="field__label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="field__hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        class="input rich-text"
        id={name}
        name={name}
        rows={18}
        lang={textLanguage}
        data-editor={JSON.stringify(data)}
        {...(ids === '' ? {} : { 'aria-describedby': ids })}
        {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
      >
        {value}
      </textarea>
      {error === undefined ? null : (
        <span class="field__error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
