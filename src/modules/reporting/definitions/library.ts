import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileDefinition,
  type DefinitionFault,
  type FormDefinition,
  type PreparedForm,
  prepare,
} from '#forms-engine';
import { rootDirectory } from '#platform/paths';

/** A form that is ready for use: checked, with the hash by which reports are pinned to it. */
export interface Form {
  readonly definition: FormDefinition;
  /** SHA-256 of the compiled definition, hexadecimal. */
  readonly hash: string;
  readonly prepared: PreparedForm;
}

/** A shipped definition that is not right: a fault of the program, told with every place that is wrong. */
class WrongDefinition extends Error {
  readonly code: string;
  readonly faults: readonly DefinitionFault[];

  constructor(code: string, faults: readonly DefinitionFault[]) {
    const lines = faults.map(
      (fault) => `${fault.file}:${fault.line ?? '?'} ${fault.path}: ${fault.message.vi} ${fault.mend.vi}`,
    );
    super(`forms/${code}: ${faults.length} lỗi\n${lines.join('\n')}`);
    this.code = code;
    this.faults = faults;
  }
}

const formsDirectory = join(rootDirectory, 'forms');

/** The codes of the shipped forms, in the order of their folders. */
function formCodes(directory: string = formsDirectory): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'form.yaml')))
    .map((entry) => entry.name)
    .sort();
}

function readFiles(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** A definition as text that is the same wherever it is made, and its hash. */
export function hashOf(definition: FormDefinition): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}

function load(code: string, directory: string): Form {
  const compiled = compileDefinition(readFiles(join(directory, code)));
  if (!compiled.ok) throw new WrongDefinition(code, compiled.faults);
  const { definition } = compiled;
  return { definition, hash: hashOf(definition), prepared: prepare(definition) };
}

const loaded = new Map<string, Form>();

/** The form with this code, or undefined if none is shipped under it. Loaded once a process. */
export function findForm(code: string, directory: string = formsDirectory): Form | undefined {
  // not joined as a path: "x/../it-quarterly-2019" is no code
  const key = `${directory}:${code}`;
  const known = loaded.get(key);
  if (known !== undefined || !formCodes(directory).includes(code)) return known;
  const form = load(code, directory);
  loaded.set(key, form);
  return form;
}

/** Every shipped form. */
export function allForms(directory: string = formsDirectory): readonly Form[] {
  return formCodes(directory).flatMap((code) => findForm(code, directory) ?? []);
}
