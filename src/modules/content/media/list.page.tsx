import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, Notice, SelectField } from '#ui';
import { acceptedEndings, largest } from './kinds.ts';
import { messages } from './messages.ts';
import { mostFiles } from './receive.ts';
import { routes } from './routes.ts';

type Props = {
  readonly language: Language;
  /** The sites for which the person may keep files. */
  readonly sites: readonly { readonly value: string; readonly label: string }[];
  readonly chosenSite?: string;
  readonly refusals: readonly string[];
  /** Names of files that were taken although others were not. */
  readonly taken: readonly string[];
  readonly notice: ComponentChildren;
  readonly list: ComponentChildren;
};

function Outcome({ refusals, taken, language }: Props) {
  if (refusals.length === 0) return null;
  return (
    <Notice kind="error" title={say(messages.notAllTaken, language, { count: refusals.length })}>
      <ul>
        {refusals.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {taken.length === 0 ? null : <p>{say(messages.takenThough, language, { names: taken.join(', ') })}</p>}
    </Notice>
  );
}

function Upload({ language, sites, chosenSite }: Props) {
  const megabytes = (kind: keyof typeof largest) => largest[kind] / 1_000_000;
  const values = {
    count: mostFiles,
    image: megabytes('image'),
    document: megabytes('document'),
    video: megabytes('video'),
  };
  return (
    <form
      class="media-upload"
      method="post"
      enctype="multipart/form-data"
      action={routes.upload.to({})}
      data-upload
      data-drop={say(messages.dropHere, language)}
      data-progress={say(messages.progress, language)}
      data-failed={say(messages.sendFailed, language)}
    >
      <h2>{say(messages.sendFiles, language)}</h2>
      {sites.length === 1 ? (
        <input type="hidden" name="site" value={sites[0]?.value} />
      ) : (
        <SelectField
          name="site"
          label={say(messages.site, language)}
          options={sites}
          {...(chosenSite === undefined ? {} : { value: chosenSite })}
        />
      )}
      <div class="field">
        <label class="field__label" for="file">
          {say(messages.chooseFiles, language)}
        </label>
        <span class="field__hint" id="file-hint">
          {say(messages.chooseHint, language, values)}
        </span>
        <input
          class="input"
          id="file"
          type="file"
          name="file"
          multiple
          required
          accept={acceptedEndings}
          aria-describedby="file-hint"
        />
      </div>
      <p class="media-upload__status" role="status" />
      <div>
        <Button>{say(messages.send, language)}</Button>
      </div>
    </form>
  );
}

/** The files of one's sites, and the place to send new ones. */
export function FilesPage(props: Props) {
  return (
    <div class="stack">
      <h1>{say(messages.files, props.language)}</h1>
      {props.notice}
      <Outcome {...props} />
      {props.sites.length === 0 ? null : <Upload {...props} />}
      {props.list}
    </div>
  );
}
