import { describe, expect, test } from 'vitest';
import type { Role } from '#modules/people';
import { refusalsOf, wordsRefusals } from './refusals.ts';
import { type State, states } from './states.ts';
import type { EditionFacts, Editor, StepInput } from './step.ts';
import { type TransitionName, transitions } from './transitions.ts';

const now = new Date('2026-03-02T02:00:00Z');
const site = 'a0000000-0000-4000-8000-000000000001';
const body = 'b0000000-0000-4000-8000-000000000001';
const checklist = [{ id: 'secrecy', label: { vi: 'Không lộ bí mật', en: 'No secret' } }];

const whole: EditionFacts = {
  state: 'draft',
  revision: 3,
  changedBy: 'Lan',
  siteId: site,
  organisationId: body,
  sectionCode: 'news',
  language: 'vi',
  title: 'Tiêu đề',
  body: '<p>Nội dung</p>',
  details: {},
  eventKind: null,
  eventOn: null,
  writers: ['writer', 'other'],
  isUnconfirmed: false,
  urgentBy: null,
  publishedSection: null,
  hasOpenEdition: false,
  fileRefusals: [],
};
const editor = (role: Role, sections: readonly string[] | null = null, accountId = 'writer'): Editor => ({
  accountId,
  name: 'Ai',
  grants: [{ role, organisationId: body, siteId: site, sections, source: 'direct' }],
});
/** Everything that any step could ask for. */
const all: StepInput = {
  revision: 3,
  reason: 'vì',
  confirmed: ['secrecy'],
  publishAt: new Date(now.getTime() + 3_600_000),
  withdrawal: { kind: 'mistake', explanation: 'Nhầm.' },
};
const codes = (name: TransitionName, facts: Partial<EditionFacts>, who: Editor, input: Partial<StepInput> = {}) =>
  refusalsOf(name, { ...whole, ...facts }, who, now, { ...all, ...input }, { checklist }).map(({ code }) => code);

// dr draft, su submitted, ed edited, re returned, ap approved, sc scheduled, pu published, so superseded, wi withdrawn, di discarded
const abbreviations: Readonly<Record<State, string>> = {
  draft: 'dr',
  submitted: 'su',
  edited: 'ed',
  returned: 're',
  approved: 'ap',
  scheduled: 'sc',
  published: 'pu',
  superseded: 'so',
  withdrawn: 'wi',
  discarded: 'di',
};
const roles = ['contributor', 'editor', 'approver', 'siteManager', 'administrator', 'auditor', 'officer'] as const;

/** In which states each role can take each step, with everything in order. What is not named here is nowhere. */
const allowed: Readonly<Record<TransitionName, Partial<Record<Role, string>>>> = {
  save: { contributor: 'dr re', editor: 'dr re', approver: 'dr re' },
  submit: { contributor: 'dr re', editor: 'dr re', approver: 'dr re' },
  discard: { contributor: 'dr re', editor: 'dr re', approver: 'dr re' },
  takeOver: { editor: 'su' },
  edit: { editor: 'su ed' },
  passOn: { editor: 'su' },
  return: { editor: 'su', approver: 'ed ap sc' },
  hold: { approver: 'ed' },
  schedule: { approver: 'ed ap sc' },
  unschedule: { approver: 'sc' },
  publish: { approver: 'ed ap sc' },
  publishUrgently: { approver: 'dr su ed re' },
  confirmUrgent: { editor: 'pu', approver: 'pu' },
  correct: { contributor: 'pu', editor: 'pu', approver: 'pu' },
  restore: { contributor: 'so wi', editor: 'so wi', approver: 'so wi' },
  withdraw: { approver: 'pu' },
};
const steps = [...new Set(transitions.map(({ name }) => name))];

describe('who can take which step in which state (everything else being in order)', () => {
  test.each(steps.flatMap((step) => roles.map((role) => [step, role] as const)))('%s, %s', (step, role) => {
    const facts = { isUnconfirmed: step === 'confirmUrgent', urgentBy: 'somebody' };
    const can = states.filter((state) => codes(step, { ...facts, state }, editor(role)).length === 0);
    expect(can.map((state) => abbreviations[state]).join(' ')).toBe(allowed[step][role] ?? '');
  });

  test.each(steps)('%s: a role at another site, another body, or in other sections gives nothing', (step) => {
    const facts = { isUnconfirmed: step === 'confirmUrgent', urgentBy: 'somebody' };
    const elsewhere = (['contributor', 'editor', 'approver'] as const).flatMap((role) => {
      const who = editor(role, ['statistics']);
      const [grant] = who.grants;
      if (grant === undefined) throw new Error('no grant');
      return [
        who,
        { ...who, grants: [{ ...grant, siteId: 'other' }] },
        { ...who, grants: [{ ...grant, organisationId: 'other' }] },
      ];
    });
    for (const who of elsewhere) {
      for (const state of states) expect(codes(step, { ...facts, state }, who)).toContain('noRight');
    }
  });
});

describe('a refusal says all the reasons', () => {
  test('of an item that is nothing yet', () => {
    const empty = { title: ' ', body: '<p>&nbsp;</p>', sectionCode: 'projects', details: { isFromElsewhere: true } };
    expect(codes('submit', empty, editor('contributor'), { revision: 2 })).toEqual([
      'changedMeanwhile',
      'emptyTitle',
      'emptyBody',
      'eventMissing',
      'sourceMissing',
      'authorMissing',
    ]);
  });

  test('of an approval: the own work alone, the open checklist, a moment that has passed', () => {
    const own = { state: 'edited', writers: ['writer'] } as const;
    const past = new Date(now.getTime() - 1);
    expect(codes('schedule', own, editor('approver'), { confirmed: [], publishAt: past })).toEqual([
      'wroteAlone',
      'checklistOpen',
      'momentPast',
    ]);
    expect(codes('schedule', { state: 'edited' }, editor('approver'), { publishAt: new Date('2206-01-01') })).toEqual([
      'momentFar',
    ]);
  });

  test('of a withdrawal without words for the readers', () => {
    expect(
      codes('withdraw', { state: 'published' }, editor('approver'), { withdrawal: { explanation: '  ' } }),
    ).toEqual(['withdrawalKindMissing', 'explanationMissing']);
  });

  test('in a state that does not know the step: that, and a missing right', () => {
    expect(codes('publish', { state: 'draft', title: '' }, editor('contributor'))).toEqual(['wrongState', 'noRight']);
  });
});

describe('the three steps', () => {
  test('cannot be left out: nothing but an urgent publication leads from a draft to the readers', () => {
    const direct = transitions.filter(({ to, from }) => to === 'published' && from.includes('draft'));
    expect(direct.map(({ name }) => name)).toEqual(['publishUrgently']);
  });

  test('are approved by a second person: whoever wrote it alone does not, whoever wrote with another does', () => {
    const approve = (writers: readonly string[]) => codes('publish', { state: 'edited', writers }, editor('approver'));
    expect(approve(['writer'])).toEqual(['wroteAlone']);
    expect(approve(['other'])).toEqual([]);
    expect(approve(['writer', 'other'])).toEqual([]);
  });

  test('are taken on the words that the person saw', () => {
    for (const step of ['submit', 'passOn', 'hold', 'publish', 'publishUrgently'] as const) {
      const state = step === 'submit' ? 'draft' : step === 'passOn' ? 'submitted' : 'edited';
      expect(codes(step, { state, revision: 4 }, editor(step === 'passOn' ? 'editor' : 'approver'))).toEqual([
        'changedMeanwhile',
      ]);
    }
  });

  test('moving what is published to another section needs the right in both', () => {
    const moved = { state: 'edited', sectionCode: 'news', publishedSection: 'contacts' } as const;
    expect(codes('publish', moved, editor('approver', ['news']))).toEqual(['noRight']);
    expect(codes('publish', moved, editor('approver', ['news', 'contacts']))).toEqual([]);
  });

  test('an urgent item is confirmed by another than who published it', () => {
    const urgent = { state: 'published', isUnconfirmed: true } as const;
    expect(codes('confirmUrgent', { ...urgent, urgentBy: 'writer' }, editor('approver'))).toEqual(['ownUrgent']);
    expect(codes('confirmUrgent', { ...urgent, urgentBy: 'other' }, editor('approver'))).toEqual([]);
  });

  test('a draft is thrown away by who wrote it, or by an editor', () => {
    const others = { writers: ['other'] };
    expect(codes('discard', others, editor('contributor'))).toEqual(['notOwn']);
    expect(codes('discard', others, editor('editor'))).toEqual([]);
  });
});

describe('what is published', () => {
  const wrong = (facts: Partial<EditionFacts>) => wordsRefusals({ ...whole, ...facts }, now).map(({ code }) => code);

  test.each([
    ['a section without a limit', { sectionCode: 'news' }, []],
    ['a plan with its approval', { sectionCode: 'projects', eventKind: 'approved', eventOn: '2026-03-01' }, []],
    [
      'a plan issued, not approved',
      { sectionCode: 'projects', eventKind: 'issued', eventOn: '2026-03-01' },
      ['eventKindWrong'],
    ],
    ['an approval without its day', { sectionCode: 'projects', eventKind: 'approved' }, ['eventDateMissing']],
    [
      'an approval of tomorrow',
      { sectionCode: 'projects', eventKind: 'approved', eventOn: '2026-03-03' },
      ['eventInFuture'],
    ],
    ['a campaign without an event', { sectionCode: 'law_dissemination', eventKind: 'none' }, []],
    [
      'a legal document without an event',
      { sectionCode: 'legal_documents', eventKind: 'none' },
      ['eventKindWrong', 'eventDateMissing'],
    ],
    ['its English edition', { sectionCode: 'legal_documents', language: 'en' }, []],
  ] as const)('%s', (_name, facts, refusals) => {
    expect(wrong(facts)).toEqual(refusals);
  });

  test('names source and author where it was taken from elsewhere', () => {
    expect(wrong({ details: { isFromElsewhere: true, source: { name: 'Báo Sơn Hải' } } })).toEqual(['authorMissing']);
    expect(wrong({ details: { isFromElsewhere: true, source: { name: 'TTXVN' }, author: 'An' } })).toEqual([]);
  });

  test('has a description with every picture', () => {
    const picture =
      '<figure><img src="/tep/x/a.jpg" alt=""></figure><figure><img src="/tep/x/b.jpg" alt="Cầu"></figure>';
    expect(wrong({ body: picture })).toEqual(['pictureAltMissing']);
    expect(wrong({ details: { cover: { media: site, alt: '' } } })).toEqual(['coverAltMissing']);
  });

  test('may be a file alone', () => {
    expect(wrong({ body: '', details: { attachments: [{ media: site, title: 'Lịch tuần 10' }] } })).toEqual([]);
    expect(wrong({ body: '' })).toEqual(['emptyBody']);
  });
});
