// Results as notices: one place decides how good or bad a result is.

import type { Problem } from '../domain';
import type { MessageKey, Params } from '../i18n';
import { WorkbookError, type RegisterSnapshot } from '../workbook';
import type { Notice } from './store';

/** A success, unless a problem came with it. Problems of kind `info` do not spoil it. */
export function notice(key: MessageKey, params: Params = {}, problems: readonly Problem[] = []): Notice {
  return { kind: problems.some(({ severity }) => severity !== 'info') ? 'warning' : 'success', key, params, problems };
}

export const refusal = (key: MessageKey, problems: readonly Problem[] = [], params: Params = {}): Notice => ({
  kind: 'error',
  key,
  params,
  problems,
});

/** Why nothing can be written to this workbook now; `undefined` when the register is whole. */
export function unready({ state, problems }: RegisterSnapshot): Notice | undefined {
  if (state === 'none') return refusal('notice.noRegister');
  if (state === 'ready') return undefined;
  const broken = problems.filter(({ code }) => BROKEN.has(code));
  return refusal('notice.registerDamaged', broken);
}

const BROKEN: ReadonlySet<Problem['code']> = new Set([
  'tableMissing',
  'columnMissing',
  'keyColumnMissing',
  'tableForeign',
]);

/** A failure of the host has its own words; anything else is a mistake of ours. */
export function failureNotice(failure: unknown): Notice {
  return refusal(failure instanceof WorkbookError ? `error.${failure.code}` : 'error.unexpected');
}
