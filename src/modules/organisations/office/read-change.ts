import type { IsoDate } from '#platform/calendar';
import type { Below, Change, Description } from '../changing/change.ts';
import { type Body, childrenFrom, stateAround, type Tree } from '../tree.ts';
import { messages } from './messages.ts';
import type { ChangeName } from './routes.ts';
import { FormReader, type Typed, type TypedFault } from './typed.ts';

type Read = { readonly change: Change; readonly faults: readonly TypedFault[] };

const dated = (reader: FormReader) => ({ on: reader.requiredDate('on', messages.on), decision: reader.decision() });

/** The form by which a body is entered. */
export function readCreation(tree: Tree, typed: Typed, today: IsoDate): Read {
  const reader = new FormReader(tree, typed, today);
  const change: Change = { kind: 'create', ...dated(reader), body: reader.description() };
  return { change, faults: reader.faults };
}

function readMerge(reader: FormReader, { id }: Body): Change {
  const common = { kind: 'merge', ...dated(reader) } as const;
  const others = reader.bodies('others', messages.others);
  if (reader.choice('into') === 'new')
    return { ...common, ids: [id, ...others], into: { kind: 'new', body: reader.description() } };
  const name = reader.optional('newName', messages.newName);
  return { ...common, ids: others, into: { kind: 'existing', id, ...(name === null ? {} : { name }) } };
}

function partOf(line: string, like: Description): Description {
  const [name = '', code = ''] = line.split(';').map((each) => each.trim());
  return { ...like, name, identifierCode: code === '' ? null : code, olderCode: null };
}

function readSplit(reader: FormReader, tree: Tree, body: Body, today: IsoDate): Change {
  const { on, decision } = dated(reader);
  const goesOn = reader.choice('goesOn') === 'yes';
  const like = stateAround(body, today);
  const lines = reader.lines('parts', messages.parts);
  const into = like === undefined ? [] : lines.map((line) => partOf(line, like));
  const children = Object.fromEntries(
    childrenFrom(tree, body.id, on).flatMap((child) => {
      const line = Number(reader.choice(`child:${child.id}`));
      return Number.isInteger(line) && line > 0 ? [[child.id, line - 1] as const] : [];
    }),
  );
  return { kind: 'split', id: body.id, on, decision, goesOn, children, into: into.map(bare) };
}

/** A state's description without its days. */
function bare({ name, kind, legalNature, parentId, identifierCode, olderCode }: Description): Description {
  return { name, kind, legalNature, parentId, identifierCode, olderCode };
}

function belowOf(reader: FormReader): Below {
  const choice = reader.choice('below');
  if (choice === 'dissolve') return { kind: 'dissolve' };
  if (choice !== 'move') return { kind: 'none' };
  const to = reader.optionalBody('moveTo', messages.moveTo);
  return to === null ? { kind: 'none' } : { kind: 'move', to };
}

function readDissolution(reader: FormReader, { id }: Body): Change {
  const successors = reader.bodies('successors', messages.successors);
  return { kind: 'dissolve', id, ...dated(reader), successors, below: belowOf(reader) };
}

function readCorrection(reader: FormReader, { id }: Body): Change {
  return {
    kind: 'correct',
    id,
    stateFrom: reader.requiredDate('on', messages.from),
    reason: reader.text('reason', messages.reason),
    set: {
      ...reader.description(),
      from: reader.requiredDate('from', messages.from),
      until: reader.dayAfter('until', messages.until),
      decision: reader.decision(),
    },
  };
}

function read(reader: FormReader, tree: Tree, body: Body, name: ChangeName, today: IsoDate): Change {
  const { id } = body;
  switch (name) {
    case 'doi-ten': {
      const { parentId: _parent, ...set } = reader.description();
      return { kind: 'rename', id, ...dated(reader), set };
    }
    case 'chuyen':
      return { kind: 'move', id, ...dated(reader), parentId: reader.optionalBody('parent', messages.parent) };
    case 'sap-nhap':
      return readMerge(reader, body);
    case 'chia-tach':
      return readSplit(reader, tree, body, today);
    case 'giai-the':
      return readDissolution(reader, body);
    case 'dinh-chinh':
      return readCorrection(reader, body);
  }
}

/** The form of a change to one body, with every fault of what was typed. */
export function readChange(tree: Tree, body: Body, name: ChangeName, typed: Typed, today: IsoDate): Read {
  const reader = new FormReader(tree, typed, today);
  return { change: read(reader, tree, body, name, today), faults: reader.faults };
}
