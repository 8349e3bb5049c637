// Cuts an Excel formula (English syntax) into tokens, so that references and names can be rewritten without touching
// anything else. The texts of the tokens joined give the formula back.

export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string | undefined; readonly address: string }
  | { readonly kind: 'structured'; readonly text: string; readonly table: string; readonly inside: string }
  | {
      readonly kind: 'function' | 'name';
      readonly text: string;
      readonly sheet: string | undefined;
      readonly name: string;
    }
  | { readonly kind: 'text' | 'error' | 'number' | 'space' | 'operator'; readonly text: string };

const TEXT = /"(?:[^"]|"")*"?/y;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const ERROR =
  /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!)/y;
const CELLS = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.([!])/uy;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([!])/uy;
const ROWS = /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SPACE = /\s+/y;
const OPERATOR = /<=|>=|<>|./suy;

/** `formula` with or without its leading `=`. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  while (at < formula.length) {
    const token = next(match, formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

type Match = (pattern: RegExp) => string | undefined;

function next(match: Match, formula: string, at: number): Token {
  const plain = match(TEXT);
  if (plain) return { kind: 'text', text: plain };
  const space = match(SPACE);
  if (space) return { kind: 'space', text: space };
  const prefix = match(SHEET) ?? '';
  const sheet = prefix ? sheetOf(prefix) : undefined;
  const rest: Match = prefix ? (pattern) => matchAt(pattern, formula, at + prefix.length) : match;
  const error = rest(ERROR);
  if (error) return { kind: 'error', text: prefix + error };
  const address = rest(CELLS) ?? rest(COLUMNS) ?? rest(ROWS);
  if (address) return { kind: 'reference', text: prefix + address, sheet, address };
  const word = rest(WORD) ?? '';
  const after = formula[at + prefix.length + word.length];
  if (after === '[') {
    const end = closingBracket(formula, at + prefix.length + word.length);
    return {
      kind: 'structured',
      text: formula.slice(at, end),
      table: word,
      inside: formula.slice(at + prefix.length + word.length + 1, end - 1),
    };
  }
  if (word) return { kind: after === '(' ? 'function' : 'name', text: prefix + word, sheet, name: word };
  const number = match(NUMBER);
  if (number) return { kind: 'number', text: number };
  return { kind: 'operator', text: prefix || match(OPERATOR)! };
}

function matchAt(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** Index behind the bracket that closes the one at `start`; `'` takes away the meaning of the next character. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** "'Mitt ark'!" -> "Mitt ark". */
function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The sheet name as it stands before `!`: in quotes where Excel needs them. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:R\d*)?(?:C\d*)?$/i.test(name);
  return `${plain ? name : `'${name.replace(/'/g, "''")}'`}!`;
}
