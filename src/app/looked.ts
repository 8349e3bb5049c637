// «Merk som sett»: the register as it stood when a person last looked, kept on her machine, so that she can see what has changed
// since. Only what is public: what is internal never leaves the workbook. Read back as any other file: its shape is checked.

import type { Register } from '../domain';
import { parseRegisterJson, renderRegisterJson } from '../renderers/json';
import type { Keep } from './keep';

export interface Looked {
  readonly at: Date;
  readonly register: Register;
}

const KEY = 'looked';

export function rememberLooked(keep: Keep, register: Register, at: Date): void {
  keep.set(KEY, `${at.toISOString()}\n${renderRegisterJson(register)}`);
}

/** `undefined` when this machine remembers nothing of this workbook, or nothing that can be read. */
export function lastLooked(keep: Keep): Looked | undefined {
  const [, time = '', json = ''] = /^(.*)\n([\s\S]*)$/.exec(keep.get(KEY) ?? '') ?? [];
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return undefined;
  const { value, problems } = parseRegisterJson(json);
  return problems.length === 0 ? { at, register: value } : undefined;
}
