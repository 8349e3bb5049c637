// What stands below a field that is read while one writes: how it is read, and what is wrong with it.

import type { Problem } from '../../domain';

export interface Help {
  readonly hint?: string;
  readonly validationState?: 'none' | 'success' | 'warning';
  readonly validationMessage?: string;
}

/** `words`: sentences, empty ones left out. */
export function readHelp(words: readonly string[], problems: readonly Problem[]): Help {
  const message = words.filter((sentence) => sentence !== '').join(' ');
  if (message === '') return { validationState: 'none' };
  const serious = problems.some(({ severity }) => severity !== 'info');
  return { validationState: serious ? 'warning' : 'success', validationMessage: message };
}
