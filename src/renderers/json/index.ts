// The register as a file of data, both ways.

export {
  parseRegisterJson,
  registerFileProblemWords,
  type ParsedRegisterFile,
  type RegisterFileProblem,
} from './parse-register';
export {
  REGISTER_FORMAT,
  REGISTER_VERSION,
  renderRegisterJson,
  type RegisterFileOptions,
  type RegisterVariant,
} from './register-file';
