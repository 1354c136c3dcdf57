import type { ComponentChildren } from 'preact';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, Notice, Radio, SelectField, TextField, Tick } from '#ui';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import type { OpenAround, OpenFault, OpenForm } from './open-form.ts';

type OpenPageProps = {
  readonly language: Language;
  readonly around: OpenAround;
  /** Address of the system. */
  readonly home: string;
  readonly form: OpenForm;
  readonly faults: readonly OpenFault[];
};

const faultOf = ({ faults, language }: OpenPageProps, field: OpenFault['field']): { error?: string } => {
  const found = faults.filter((fault) => fault.field === field);
  return found.length === 0 ? {} : { error: found.map(({ text, values }) => say(text, language, values)).join(' ') };
};

function PlaceChoice({
  value,
  label,
  form,
  children,
}: {
  value: string;
  label: string;
  form: OpenForm;
  children?: ComponentChildren;
}) {
  return (
    <div class="place">
      <Radio name="noi" value={value} checked={form.noi === value}>
        {label}
      </Radio>
      {children === undefined ? null : <div class="place__fields">{children}</div>}
    </div>
  );
}

/** How the body is reached: the foot of every page says it from the first minute (Art. 11.11). */
function Contact(props: OpenPageProps) {
  const { language, form } = props;
  return (
    <fieldset class="places">
      <legend class="field__label">{say(messages.contact, language)}</legend>
      <TextField name="truSo" label={say(messages.address, language)} value={form.truSo} {...faultOf(props, 'truSo')} />
      <TextField
        name="dienThoai"
        label={say(messages.phone, language)}
        value={form.dienThoai}
        {...faultOf(props, 'dienThoai')}
      />
      <TextField
        name="thuDienTu"
        type="email"
        label={say(messages.email, language)}
        value={form.thuDienTu}
        {...faultOf(props, 'thuDienTu')}
      />
    </fieldset>
  );
}

/** Where the site is: what belongs to a choice stands below it, so that nothing needs a script. */
function Place(props: OpenPageProps) {
  const { language, around, home, form, faults } = props;
  const t = (message: Message) => say(message, language);
  const missing = faults.find(({ field }) => field === 'noi');
  return (
    <fieldset class="places">
      <legend class="field__label">{t(messages.place)}</legend>
      {missing === undefined ? null : <p class="field__error">{say(missing.text, language)}</p>}
      {around.hasMain ? null : (
        <PlaceChoice value="chinh" label={say(messages.asMain, language, { home })} form={form} />
      )}
      {around.parents.length === 0 ? null : (
        <PlaceChoice value="duong-dan" label={t(messages.asPath)} form={form}>
          <SelectField
            name="tren"
            label={t(messages.parent)}
            value={form.tren}
            options={around.parents.map(({ id, name, address }) => ({ value: id, label: `${name} (${address})` }))}
            {...faultOf(props, 'tren')}
          />
          <TextField
            name="duongDan"
            label={t(messages.path)}
            hint={t(messages.pathHint)}
            value={form.duongDan}
            {...faultOf(props, 'duongDan')}
          />
        </PlaceChoice>
      )}
      {around.hasMain ? (
        <PlaceChoice value="ten-mien" label={t(messages.asHost)} form={form}>
          <TextField
            name="tenMien"
            label={t(messages.host)}
            hint={t(messages.hostHint)}
            value={form.tenMien}
            {...faultOf(props, 'tenMien')}
          />
        </PlaceChoice>
      ) : null}
    </fieldset>
  );
}

/** Opening a site: a form and a minute. */
export function OpenPage(props: OpenPageProps) {
  const { language, around, form, faults } = props;
  const t = (message: Message) => say(message, language);
  if (around.organisations.length === 0) {
    return (
      <div class="stack">
        <h1>{t(messages.title)}</h1>
        <p class="soft">{t(messages.nobody)}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <h1>{t(messages.title)}</h1>
      <p class="soft">{t(messages.introduction)}</p>
      {faults.length === 0 ? null : (
        <Notice kind="error" title={t(messages.refused)}>
          <ul>
            {faults.map(({ field, text, values }) => (
              <li key={`${field} ${text.en}`}>{say(text, language, values)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form class="stack" method="post" action={routes.open.to({})}>
        <SelectField
          name="coQuan"
          label={t(messages.organisation)}
          value={form.coQuan}
          options={around.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...faultOf(props, 'coQuan')}
        />
        <Place {...props} />
        <TextField
          name="tenVi"
          label={t(messages.nameVi)}
          hint={t(messages.nameHint)}
          value={form.tenVi}
          {...faultOf(props, 'tenVi')}
        />
        <TextField name="tenEn" label={t(messages.nameEn)} value={form.tenEn} {...faultOf(props, 'tenEn')} />
        <Tick name="tiengAnh" value="1" checked={form.tiengAnh === '1'}>
          {t(messages.english)}
        </Tick>
        <TextField
          name="mau"
          label={t(messages.accent)}
          hint={t(messages.accentHint)}
          value={form.mau}
          {...faultOf(props, 'mau')}
        />
        <Contact {...props} />
        <div>
          <Button>{t(messages.submit)}</Button>
        </div>
      </form>
    </div>
  );
}
