import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Disclosure, SelectField, TextArea, TextField, Tick } from '#ui';
import { catalogued } from '../sections/catalogue.ts';
import { introductionPageNames } from '../sections/introduction.ts';
import { introductionPages } from '../sections/introduction-pages.ts';
import type { Section } from '../sections/queries.ts';
import type { OfferedFile } from './desk.ts';
import { eventNames, messages } from './messages.ts';
import type { TypedEdition, WrongField } from './typed.ts';
import { faultAt } from './wrong.ts';

export type EditionFormProps = {
  readonly typed: TypedEdition;
  readonly wrong: readonly WrongField[];
  readonly sections: readonly Section[];
  readonly files: readonly OfferedFile[];
  readonly language: Language;
  /** The field of the text. */
  readonly body: ComponentChildren;
};

const textFields = [
  'title',
  'sourceName',
  'sourceUrl',
  'author',
  'keywords',
  'related',
  'coverAlt',
  'coverCaption',
  'eventDocument',
  'leaderName',
  'leaderPost',
  'leaderOrder',
  'leaderBorn',
  'leaderEmail',
  'leaderPhone',
] as const;
type TextFieldName = (typeof textFields)[number];

const hints: Partial<Record<TextFieldName, (typeof messages)['keywordsHelp' | 'relatedHelp' | 'coverAltHelp']>> = {
  keywords: messages.keywordsHelp,
  related: messages.relatedHelp,
  coverAlt: messages.coverAltHelp,
};

function Line({ name, form }: { readonly name: TextFieldName; readonly form: EditionFormProps }) {
  const { typed, wrong, language } = form;
  const hint = hints[name];
  return (
    <TextField
      name={name}
      label={say(messages[name], language)}
      value={typed[name]}
      {...(hint === undefined ? {} : { hint: say(hint, language) })}
      {...faultAt(name, wrong, language)}
    />
  );
}

const nameOf = (section: Section, language: Language): string => section.name[language] ?? section.name.vi;

function SectionField({ typed, sections, language, wrong }: EditionFormProps) {
  return (
    <SelectField
      name="section"
      label={say(messages.section, language)}
      value={typed.section}
      options={sections.map((section) => ({ value: section.code, label: nameOf(section, language) }))}
      {...faultAt('section', wrong, language)}
    />
  );
}

function ClockFields(form: EditionFormProps) {
  const { typed, language, wrong } = form;
  const section = catalogued(typed.section);
  const limit = section?.limit ?? null;
  if (section === null || limit === null) {
    return (
      <>
        <input type="hidden" name="eventKind" value={typed.eventKind} />
        <input type="hidden" name="eventOn" value={typed.eventOn} />
        <input type="hidden" name="eventDocument" value={typed.eventDocument} />
      </>
    );
  }
  const events = limit.events.map((kind) => ({
    value: kind,
    label: say(eventNames[kind] ?? messages.eventKind, language),
  }));
  const none = limit.mayBeWithout === true ? [{ value: 'none', label: say(messages.eventNone, language) }] : [];
  return (
    <fieldset class="desk__group">
      <legend>{say(messages.clock, language)}</legend>
      <p class="soft small">{say(messages.clockHelp, language, { days: limit.workingDays, ground: section.ground })}</p>
      <SelectField
        name="eventKind"
        label={say(messages.eventKind, language)}
        value={typed.eventKind}
        options={[{ value: '', label: say(messages.eventChoose, language) }, ...events, ...none]}
        {...faultAt('eventKind', wrong, language)}
      />
      <TextField
        name="eventOn"
        type="date"
        label={say(messages.eventOn, language)}
        value={typed.eventOn}
        {...faultAt('eventOn', wrong, language)}
      />
      <Line name="eventDocument" form={form} />
    </fieldset>
  );
}

function fileOptions(files: readonly OfferedFile[], kind: OfferedFile['kind'], none: string) {
  return [
    { value: '', label: none },
    ...files
      .filter((file) => file.kind === kind)
      .map((file) => ({ value: file.id, label: file.alt === '' ? file.name : `${file.name}: ${file.alt}` })),
  ];
}

function CoverFields(form: EditionFormProps) {
  const { typed, files, language, wrong } = form;
  return (
    <fieldset class="desk__group">
      <legend>{say(messages.cover, language)}</legend>
      <SelectField
        name="coverMedia"
        label={say(messages.coverChoice, language)}
        value={typed.coverMedia}
        options={fileOptions(files, 'image', say(messages.coverNone, language))}
        {...faultAt('coverMedia', wrong, language)}
      />
      <TextField name="coverFile" type="file" accept="image/*" label={say(messages.coverFile, language)} />
      <Line name="coverAlt" form={form} />
      <Line name="coverCaption" form={form} />
      <Tick name="isLead" value="co" checked={typed.isLead === 'co'}>
        {say(messages.lead, language)}
      </Tick>
    </fieldset>
  );
}

function AttachmentFields(form: EditionFormProps) {
  const { typed, files, language, wrong } = form;
  const shown = typed.attachmentMedia.map((media, index) => ({ media, title: typed.attachmentTitle[index] ?? '' }));
  return (
    <fieldset class="desk__group">
      <legend>{say(messages.attachments, language)}</legend>
      {shown.map(({ media, title }, index) => (
        <div class="desk__attachment" key={media}>
          <input type="hidden" name="attachmentMedia" value={media} />
          <label class="field">
            <span class="field__label">
              {say(messages.attachmentTitle, language)} {index + 1}
            </span>
            <span class="field__hint">{files.find((file) => file.id === media)?.name ?? ''}</span>
            <input class="input" name="attachmentTitle" value={title} />
          </label>
          <Tick name="attachmentRemove" value={media}>
            {say(messages.attachmentRemove, language)}
          </Tick>
        </div>
      ))}
      {wrong.includes('attachmentTitle') ? (
        <p class="field__error">{faultAt('attachmentTitle', wrong, language).error}</p>
      ) : null}
      <label class="field">
        <span class="field__label">{say(messages.attachmentFiles, language)}</span>
        <span class="field__hint">{say(messages.attachmentFilesHelp, language)}</span>
        <input class="input" type="file" name="attachmentFile" multiple />
      </label>
    </fieldset>
  );
}

function ClipFields({ typed, files, language, wrong }: EditionFormProps) {
  const none = say(messages.clipNone, language);
  return (
    <>
      <SelectField
        name="audioMedia"
        label={say(messages.audio, language)}
        hint={say(messages.clipHelp, language)}
        value={typed.audioMedia}
        options={fileOptions(files, 'audio', none)}
        {...faultAt('audioMedia', wrong, language)}
      />
      <SelectField
        name="videoMedia"
        label={say(messages.video, language)}
        value={typed.videoMedia}
        options={fileOptions(files, 'video', none)}
        {...faultAt('videoMedia', wrong, language)}
      />
    </>
  );
}

function OriginFields(form: EditionFormProps) {
  return (
    <fieldset class="desk__group">
      <legend>{say(messages.origin, form.language)}</legend>
      <Tick name="isFromElsewhere" value="co" checked={form.typed.isFromElsewhere === 'co'}>
        {say(messages.fromElsewhere, form.language)}
      </Tick>
      <Line name="author" form={form} />
      <Line name="sourceName" form={form} />
      <Line name="sourceUrl" form={form} />
    </fieldset>
  );
}

function IntroductionFields(form: EditionFormProps) {
  const { typed, language, wrong } = form;
  const pages = introductionPages.map((page) => ({ value: page, label: say(introductionPageNames[page], language) }));
  return (
    <fieldset class="desk__group">
      <legend>{say(messages.introduction, language)}</legend>
      <SelectField
        name="page"
        label={say(messages.page, language)}
        value={typed.page}
        options={[{ value: '', label: say(messages.pageNone, language) }, ...pages]}
        {...faultAt('page', wrong, language)}
      />
      <Disclosure summary={say(messages.leader, language)} isOpen={typed.leaderName !== '' || typed.leaderPost !== ''}>
        <div class="stack">
          {(['leaderName', 'leaderPost', 'leaderOrder', 'leaderBorn', 'leaderEmail', 'leaderPhone'] as const).map(
            (name) => (
              <Line key={name} name={name} form={form} />
            ),
          )}
          <TextArea
            name="leaderDuties"
            label={say(messages.leaderDuties, language)}
            value={typed.leaderDuties}
            {...faultAt('leaderDuties', wrong, language)}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}

/** The fields of an edition, in the order in which one writes: what it says first, what belongs to it after. */
export function EditionFields(form: EditionFormProps) {
  const { typed, language, wrong, body } = form;
  return (
    <div class="stack desk__fields">
      <input type="hidden" name="base" value={String(typed.base)} />
      <Line name="title" form={form} />
      <SectionField {...form} />
      <TextArea
        name="summary"
        label={say(messages.summary, language)}
        hint={say(messages.summaryHelp, language)}
        value={typed.summary}
        {...faultAt('summary', wrong, language)}
      />
      {body}
      <ClockFields {...form} />
      {typed.section === 'introduction' ? <IntroductionFields {...form} /> : null}
      <CoverFields {...form} />
      <AttachmentFields {...form} />
      <OriginFields {...form} />
      <Disclosure
        summary={say(messages.more, language)}
        isOpen={wrong.includes('related') || wrong.includes('keywords')}
      >
        <div class="stack">
          <Line name="keywords" form={form} />
          <Line name="related" form={form} />
          <ClipFields {...form} />
        </div>
      </Disclosure>
    </div>
  );
}
