// The register of follow-up points: types and pure operations. Imports nothing.

export * from './built-in-units';
export * from './change';
export { checkRegister } from './check-register';
export { checkUnits } from './check-units';
export * from './date-text';
export * from './dates';
export * from './derived-states';
export * from './history';
export * from './ids';
export * from './import-draft';
export * from './merge-fields';
export * from './merge-registers';
export * from './minutes-draft';
export * from './normalize-text';
export * from './owners';
export * from './personal-data';
export { addPoint, decide, editPoint, setOwners, type NewPoint, type PointFields } from './point-operations';
export * from './problem';
export { personalDataIn, publicRegister, withoutInternal } from './public-register';
export * from './register';
export * from './register-changes';
export * from './report-operations';
export * from './split-point';
export * from './unit-operations';
export * from './unit-suggestions';
export * from './units';
