export {
  type Config,
  type ConfigFault,
  type ConfigResult,
  type LogLevel,
  type OpenIdConfig,
  readConfig,
} from './config.ts';
export type { BackupSchedule } from './values.ts';
export { type Variable, type VariableName, variables } from './variables.ts';
