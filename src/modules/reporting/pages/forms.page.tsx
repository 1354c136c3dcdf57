import { type Language, say } from '#platform/i18n';
import { DataTable } from '#ui';
import type { Form } from '../definitions/library.ts';
import { messages as measuring } from '../measures/messages.ts';
import type { Shares } from '../measures/shares.ts';
import { SharesBar } from '../measures/shares-bar.tsx';
import { messages } from '../messages.ts';
import { type Format, fileKinds } from '../print.ts';
import { routes } from '../routes.ts';

const offered: readonly Format[] = ['html', 'docx', 'pdf', 'xlsx'];

/** The statutory forms with their blank papers. */
export function FormsPage({
  language,
  forms,
  sharesOf,
}: {
  readonly language: Language;
  readonly forms: readonly Form[];
  readonly sharesOf: (form: Form) => Shares;
}) {
  return (
    <div class="stack">
      <h1>{say(messages.forms, language)}</h1>
      <DataTable
        caption={say(messages.formsCaption, language)}
        empty=""
        items={forms}
        columns={[
          { label: say(messages.form, language), cell: ({ definition }) => definition.name[language] },
          { label: say(messages.source, language), cell: ({ definition }) => definition.source.document },
          {
            label: say(measuring.shares, language),
            cell: (form) => <SharesBar language={language} shares={sharesOf(form)} />,
          },
          {
            label: say(messages.blankForm, language),
            cell: ({ definition }) => (
              <span class="row">
                {offered.map((format) => (
                  <a key={format} href={routes.blank.to({ code: definition.code, format })}>
                    {fileKinds[format].extension.toUpperCase()}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
