/** What helps with functions while a formula is typed: the add-in's functions that begin so, or what the open one wants. */
import { callAt, nameAt } from './formula-text';

export interface FunctionInfo {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly string[];
}
export type Help =
  | { readonly kind: 'names'; readonly functions: readonly FunctionInfo[] }
  | { readonly kind: 'call'; readonly function: FunctionInfo; readonly argument: number };

const MOST = 8;

export function helpFor(functions: readonly FunctionInfo[], text: string, caret: number): Help | undefined {
  const name = nameAt(text, caret);
  if (name) {
    const begun = text.slice(name.from, name.to).toUpperCase();
    const found = functions.filter((each) => each.name.toUpperCase().startsWith(begun)).slice(0, MOST);
    if (found.length > 0) return { kind: 'names', functions: found };
  }
  const call = callAt(text, caret);
  const open = functions.find((each) => each.name.toUpperCase() === call?.name);
  return call && open ? { kind: 'call', function: open, argument: call.argument } : undefined;
}

/** The text with the name that was begun written out and its bracket opened. */
export function completed(text: string, caret: number, name: string): { text: string; caret: number } {
  const part = nameAt(text, caret) ?? { from: caret, to: caret };
  const rest = text.slice(part.to);
  const written = `${text.slice(0, part.from)}${name}(`;
  return { text: written + (rest.startsWith('(') ? rest.slice(1) : rest), caret: written.length };
}
