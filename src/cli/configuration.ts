import { type Config, readConfig } from '#platform/config';
import { type Language, say } from '#platform/i18n';
import { Refusal } from './refusal.ts';

/** The configuration from the environment; every fault of it is told, and the command ends as wrong use. */
export function requireConfig(language: Language): Config {
  const read = readConfig(process.env);
  if (read.ok) return read.config;
  throw new Refusal('wrongUse', read.faults.map((fault) => say(fault.message, language)).join('\n'));
}
