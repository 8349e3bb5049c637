// The register of follow-up points: types and pure operations. Imports nothing.

export * from './built-in-units';
export * from './check-register';
export * from './date-text';
export * from './dates';
export * from './derived-states';
export * from './ids';
export * from './import-draft';
export * from './minutes-draft';
export * from './normalize-text';
export * from './owners';
export * from './personal-data';
export * from './problem';
export * from './register';
export * from './register-operations';
export * from './unit-suggestions';
export * from './units';
