import { kindNames, kinds, legalNatures, natureNames } from '#modules/organisations';
import { say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Notice, SelectField, TextField } from '#ui';
import { periodInWords } from '../words.ts';
import { Choices, type EditPageProps, Group, Line, Lines } from './edit-fields.tsx';
import { messages } from './messages.ts';
import { ownedFigures } from './owners.ts';
import { errorAt, Refusals } from './refusals.tsx';
import { routes } from './routes.ts';

function Basics(props: EditPageProps) {
  return (
    <Group title={messages.basics} language={props.language}>
      <Line {...props} name="name" label={messages.name} />
      <div class="campaign-days">
        <Line {...props} name="opensOn" type="date" label={messages.opensOn} />
        <Line {...props} name="dueOn" type="date" label={messages.dueOn} />
        <Line {...props} name="closesOn" type="date" label={messages.closesOn} />
      </div>
      <p class="field__hint">{say(messages.closesOnHint, props.language)}</p>
    </Group>
  );
}

function Who(props: EditPageProps) {
  const { language, bodies, typed, refusals } = props;
  const places = bodies.filter(({ id }) => bodies.some(({ parentId }) => parentId === id));
  return (
    <Group title={messages.who} help={messages.whoHelp} language={language}>
      <Choices name="kinds" label={messages.kinds} all={kinds} names={kindNames} page={props} />
      <Choices name="natures" label={messages.natures} all={legalNatures} names={natureNames} page={props} />
      <SelectField
        name="under"
        label={say(messages.under, language)}
        value={typed.under}
        options={[
          { value: '', label: say(messages.everywhere, language) },
          ...places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...errorAt('under', refusals, language)}
      />
      <Line {...props} name="asOf" type="date" label={messages.asOf} hint={messages.asOfHint} />
      <Lines {...props} name="added" label={messages.added} hint={messages.oneALine} />
      <Lines {...props} name="left" label={messages.left} hint={messages.oneALine} />
    </Group>
  );
}

function Owners(props: EditPageProps) {
  const { language, definition, bodies, typed, refusals } = props;
  const owned = ownedFigures(definition);
  if (owned.length === 0) return null;
  return (
    <Group title={messages.owners} help={messages.ownersHelp} language={language}>
      {owned.map(({ owner, places }, index) => (
        <SelectField
          key={owner}
          name={`owner.${index}`}
          label={owner}
          hint={say(messages.ownerFigures, language, { count: places.length })}
          value={typed.more[`owner.${index}`] ?? ''}
          options={[
            { value: '', label: say(messages.nobodyOwns, language) },
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...errorAt(`owner.${index}`, refusals, language)}
        />
      ))}
    </Group>
  );
}

function Windows(props: EditPageProps) {
  const { language, definition, typed, refusals } = props;
  const isUsed = Object.keys(typed.more).some((name) => /^(from|to)\./.test(name) && typed.more[name] !== '');
  return (
    <Disclosure summary={say(messages.windows, language)} isOpen={isUsed}>
      <div class="stack">
        <p class="soft">{say(messages.windowsHelp, language)}</p>
        {definition.parts.map(({ id, number, title }) => {
          const part = [number, title].filter(Boolean).join(' ');
          return (
            <div key={id} class="campaign-days">
              {(['from', 'to'] as const).map((end) => (
                <TextField
                  key={end}
                  name={`${end}.${id}`}
                  type="date"
                  label={say(end === 'from' ? messages.windowFrom : messages.windowTo, language, { part })}
                  value={typed.more[`${end}.${id}`] ?? ''}
                  {...errorAt(`${end}.${id}`, refusals, language)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </Disclosure>
  );
}

function Letter(props: EditPageProps) {
  return (
    <Group title={messages.letter} language={props.language}>
      <div class="campaign-days">
        <Line {...props} name="number" label={messages.letterNumber} />
        <Line {...props} name="date" type="date" label={messages.letterDate} />
        <Line {...props} name="place" label={messages.letterPlace} />
      </div>
      <Lines {...props} name="grounds" label={messages.grounds} hint={messages.groundsHint} />
      <Lines {...props} name="copies" label={messages.copies} />
      <div class="campaign-days">
        <Line {...props} name="contactName" label={messages.contactName} />
        <Line {...props} name="contactPhone" label={messages.contactPhone} />
        <Line {...props} name="contactEmail" type="email" label={messages.contactEmail} />
      </div>
      <Lines {...props} name="signerTitle" label={messages.signerTitle} hint={messages.signerTitleHint} />
      <Line {...props} name="signerName" label={messages.signerName} />
    </Group>
  );
}

function Reminders(props: EditPageProps) {
  return (
    <Group title={messages.reminders} language={props.language}>
      <div class="campaign-days">
        <Line {...props} name="before" label={messages.before} />
        <Line {...props} name="after" label={messages.after} />
      </div>
      <p class="field__hint">{say(messages.daysHint, props.language)}</p>
    </Group>
  );
}

/** Everything that a campaign says, in one form. */
export function EditPage(props: EditPageProps) {
  const { language, campaign, definition, typed, refusals, isSaved } = props;
  const to = { campaign: campaign.id };
  const isDraft = campaign.state === 'draft';
  return (
    <div class="stack sections">
      <div>
        <h1>{say(messages.edit, language)}</h1>
        <p class="soft">
          {definition.name[language]} · {periodInWords(campaign.period, language)}
        </p>
      </div>
      {isSaved ? (
        <Notice kind="done" title={say(messages.saved, language)}>
          {isDraft ? (
            <p>
              <a href={routes.open.to(to)}>{say(messages.reviewOpening, language)}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {isDraft ? null : <Notice kind="info" title={say(messages.editIntro, language)} />}
      <Refusals language={language} title={messages.saveRefused} refusals={refusals} />
      <form class="stack sections campaign-form" method="post" action={routes.edit.to(to)}>
        <input type="hidden" name="revision" value={typed.revision} />
        <Basics {...props} />
        <fieldset class="stack sections campaign-fixed" disabled={!isDraft}>
          <Who {...props} />
          <Owners {...props} />
        </fieldset>
        <Reminders {...props} />
        <Letter {...props} />
        <Windows {...props} />
        <div class="row campaign-actions">
          <Button>{say(messages.save, language)}</Button>
          {isDraft ? (
            <ButtonLink kind="plain" href={routes.open.to(to)}>
              {say(messages.reviewOpening, language)}
            </ButtonLink>
          ) : null}
          <ButtonLink kind="plain" href={routes.letter.to(to)}>
            {say(messages.letter, language)}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
