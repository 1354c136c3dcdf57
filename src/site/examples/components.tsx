import type { VNode } from 'preact';
import type { Language, Message } from '#platform/i18n';
import { say } from '#platform/i18n';
import {
  Breadcrumb,
  Button,
  ButtonLink,
  DataTable,
  Disclosure,
  EmptyState,
  Figure,
  Filters,
  Icon,
  type IconName,
  Notice,
  Pagination,
  Progress,
  Prose,
  Radio,
  SectionHead,
  SelectField,
  Tag,
  Teaser,
  Teasers,
  TextArea,
  TextField,
  Tick,
} from '#ui';
import { messages } from './messages.ts';

/** One component with an example of it. */
export type Example = {
  /** Its folder in src/ui. */
  readonly folder: string;
  readonly about: Message;
  readonly draw: (language: Language) => VNode;
};

const icons: readonly IconName[] = [
  'search',
  'menu',
  'document',
  'calendar',
  'question',
  'comment',
  'phone',
  'listen',
  'print',
  'save',
];

const item = (language: Language, title: Message, id: string) => ({
  title: say(title, language),
  href: `#${id}`,
  date: { at: '2026-03-02', text: '02/03/2026' },
});

const picture = (
  <svg viewBox="0 0 160 100" width="160" height="100" aria-hidden="true">
    <rect width="160" height="100" fill="#cfe3e5" />
    <path d="M0 70 40 36l28 24 34-34 30 30 28-14v58H0z" fill="#0f5a63" />
  </svg>
);

/** Actions, and what is said after them. */
const actions: readonly Example[] = [
  {
    folder: 'button',
    about: messages.button,
    draw: (language) => (
      <div class="row">
        <Button type="button">{say(messages.save, language)}</Button>
        <Button type="button" kind="plain">
          {say(messages.preview, language)}
        </Button>
        <Button type="button" kind="danger">
          {say(messages.withdraw, language)}
        </Button>
        <ButtonLink href="#button" kind="quiet">
          {say(messages.cancel, language)}
        </ButtonLink>
        <Button type="button" disabled>
          {say(messages.save, language)}
        </Button>
      </div>
    ),
  },
  {
    folder: 'notice',
    about: messages.notice,
    draw: (language) => (
      <div class="stack">
        <Notice kind="done" title={say(messages.published, language)} />
        <Notice kind="info" title={say(messages.scheduled, language)} />
        <Notice kind="warning" title={say(messages.unconfirmed, language)} />
        <Notice kind="error" title={say(messages.refused, language)}>
          <p>{say(messages.reason, language)}</p>
        </Notice>
      </div>
    ),
  },
  {
    folder: 'tag',
    about: messages.tag,
    draw: (language) => (
      <div class="row">
        <Tag>{say(messages.draft, language)}</Tag>
        <Tag kind="info">{say(messages.submitted, language)}</Tag>
        <Tag kind="done">{say(messages.approved, language)}</Tag>
        <Tag kind="warning">{say(messages.dueSoon, language)}</Tag>
        <Tag kind="error">{say(messages.late, language)}</Tag>
      </div>
    ),
  },
  {
    folder: 'progress',
    about: messages.progress,
    draw: (language) => <Progress label={say(messages.progress, language)} done={7} of={12} />,
  },
];

/** What people fill in. */
const fields: readonly Example[] = [
  {
    folder: 'field',
    about: messages.field,
    draw: (language) => (
      <div class="stack">
        <TextField name="vi-du-tieu-de" label={say(messages.itemTitle, language)} hint={say(messages.hint, language)} />
        <TextField name="vi-du-loi" label={say(messages.source, language)} error={say(messages.missing, language)} />
        <TextField name="vi-du-ngay" type="date" label={say(messages.day, language)} />
        <TextField name="vi-du-tep" type="file" label={say(messages.file, language)} />
        <SelectField
          name="vi-du-muc"
          label={say(messages.section, language)}
          options={[{ value: 'news', label: say(messages.news, language) }]}
        />
        <TextArea name="vi-du-tom-tat" label={say(messages.summary, language)} />
      </div>
    ),
  },
  {
    folder: 'tick',
    about: messages.tick,
    draw: (language) => (
      <div class="stack">
        <Tick name="vi-du-tin-chinh" value="co" checked>
          {say(messages.leadItem, language)}
        </Tick>
        <fieldset class="choices">
          <legend class="field__label">{say(messages.day, language)}</legend>
          <Radio name="vi-du-luc" value="ngay" checked>
            {say(messages.atOnce, language)}
          </Radio>
          <Radio name="vi-du-luc" value="sau">
            {say(messages.later, language)}
          </Radio>
        </fieldset>
      </div>
    ),
  },
];

/** Lists, and the ways through them. */
const lists: readonly Example[] = [
  {
    folder: 'data-table',
    about: messages.table,
    draw: (language) => (
      <DataTable
        caption={say(messages.table, language)}
        empty=""
        items={[
          { name: '12/2026/QĐ-UBND', count: '1.204' },
          { name: '09/2026/NQ-HĐND', count: '862' },
        ]}
        columns={[
          { label: say(messages.number, language), cell: ({ name }) => name },
          { label: say(messages.reads, language), cell: ({ count }) => count, number: true },
        ]}
      />
    ),
  },
  {
    folder: 'filters',
    about: messages.filters,
    draw: (language) => (
      <Filters
        label={say(messages.section, language)}
        choices={[
          { label: say(messages.all, language), href: '#filters', isChosen: true, count: '42' },
          { label: say(messages.news, language), href: '#field', isChosen: false, count: '17' },
        ]}
      />
    ),
  },
  {
    folder: 'pagination',
    about: messages.pagination,
    draw: (language) => <Pagination language={language} current={4} last={20} hrefOf={(page) => `#trang-${page}`} />,
  },
  {
    folder: 'breadcrumb',
    about: messages.breadcrumb,
    draw: (language) => (
      <Breadcrumb
        label={say(messages.breadcrumb, language)}
        items={[
          { label: say(messages.home, language), href: '#breadcrumb' },
          { label: say(messages.news, language), href: '#field' },
        ]}
      />
    ),
  },
  {
    folder: 'empty-state',
    about: messages.empty,
    draw: (language) => (
      <EmptyState title={say(messages.nothing, language)}>
        <p>{say(messages.nothingYet, language)}</p>
      </EmptyState>
    ),
  },
];

/** What is read. */
const reading: readonly Example[] = [
  {
    folder: 'section-head',
    about: messages.sectionHead,
    draw: (language) => (
      <SectionHead
        title={say(messages.news, language)}
        more={{ label: say(messages.all, language), href: '#section-head' }}
      />
    ),
  },
  {
    folder: 'teaser',
    about: messages.teaser,
    draw: (language) => (
      <div class="stack">
        <Teaser
          {...item(language, messages.example, 'teaser')}
          kind="row"
          picture={picture}
          summary={say(messages.nothingYet, language)}
        />
        <Teasers
          items={[
            { ...item(language, messages.example, 'teaser-1'), kind: 'line' },
            { ...item(language, messages.otherExample, 'teaser-2'), kind: 'line' },
          ]}
        />
      </div>
    ),
  },
  {
    folder: 'figure',
    about: messages.figure,
    draw: (language) => (
      <Figure caption={say(messages.caption, language)} credit="CổngSố">
        {picture}
      </Figure>
    ),
  },
  {
    folder: 'prose',
    about: messages.prose,
    draw: (language) => (
      <Prose language={language}>
        <p>{say(messages.paragraph, language)}</p>
        <ul>
          <li>{say(messages.example, language)}</li>
          <li>{say(messages.otherExample, language)}</li>
        </ul>
      </Prose>
    ),
  },
  {
    folder: 'disclosure',
    about: messages.disclosure,
    draw: (language) => (
      <Disclosure summary={say(messages.example, language)}>
        <p>{say(messages.paragraph, language)}</p>
      </Disclosure>
    ),
  },
  {
    folder: 'icon',
    about: messages.icon,
    draw: () => (
      <div class="row">
        {icons.map((name) => (
          <Icon name={name} />
        ))}
      </div>
    ),
  },
];

/** Every component, in the order of the page. */
export const examples: readonly Example[] = [...actions, ...fields, ...lists, ...reading];
