/**
 * Whether Excel would take a formula (English syntax) at all: quotes, brackets and parentheses close, operators stand
 * between operands, arguments are separated by commas. What a name means is the engine's business.
 */

type Token = 'operand' | 'binary' | 'prefix' | 'postfix' | 'open' | 'close' | 'comma' | 'braceOpen' | 'braceClose';

/** `text` starts with `=`. */
export function isValidFormula(text: string): boolean {
  const tokens = tokenize(text.slice(1));
  return tokens !== null && tokens.length > 0 && parses(tokens);
}

const OPERAND =
  /^(?:"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|\[[^\]]*\])?!?#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)/;
const NAME = /^(?:'(?:[^']|'')+'!|[\p{L}_\\$][\p{L}\p{N}_.$?\\]*!)?@?(?:[\p{L}_\\$][\p{L}\p{N}_.$?\\]*|\d+(?=:))/u;

function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = formula;
  let braces = 0;
  while (rest !== '') {
    const space = /^\s+/.exec(rest);
    if (space) {
      rest = rest.slice(space[0].length);
      continue;
    }
    const bracket = rest.startsWith('[') ? bracketLength(rest) : 0;
    if (bracket < 0) return null;
    const afterOperand = tokens.length > 0 && ['operand', 'close', 'postfix', 'braceClose'].includes(tokens.at(-1)!);
    let length = 1;
    const c = rest[0]!;
    const word = OPERAND.exec(rest) ?? NAME.exec(rest);
    if (bracket > 0) {
      length = bracket; // [@Column], or the part after a table name
      if (!(tokens.at(-1) === 'operand')) tokens.push('operand');
    } else if (word) {
      length = word[0].length;
      tokens.push('operand');
    } else if (/^(?:<>|<=|>=)/.test(rest)) {
      length = 2;
      tokens.push('binary');
    } else if ('+-'.includes(c)) tokens.push(afterOperand ? 'binary' : 'prefix');
    else if (c === '@') tokens.push('prefix');
    else if ('*/^&=<>:'.includes(c)) tokens.push('binary');
    else if (c === '%' || c === '#') tokens.push('postfix');
    else if (c === '(') tokens.push('open');
    else if (c === ')') tokens.push('close');
    else if (c === ',') tokens.push('comma');
    else if (c === '{') {
      braces += 1;
      tokens.push('braceOpen');
    } else if (c === '}') {
      braces -= 1;
      tokens.push('braceClose');
    } else if (c === ';' && braces > 0) tokens.push('comma');
    else return null; // `;` between arguments is not English syntax
    rest = rest.slice(length);
  }
  return tokens;
}

function bracketLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'")
      i += 1; // the escape inside structured references
    else if (text[i] === '[') depth += 1;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return -1;
}

/** Walks the tokens: an operand is due, or an operator may follow. */
function parses(tokens: readonly Token[]): boolean {
  const open: ('call' | 'group' | 'brace')[] = [];
  let due = true;
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token === 'operand') {
      if (!due && previous !== 'operand' && previous !== 'close') return false; // a space is Excel's intersection
      due = false;
    } else if (token === 'binary') {
      if (due) return false;
      due = true;
    } else if (token === 'prefix') {
      if (!due) return false;
    } else if (token === 'postfix') {
      if (due) return false;
    } else if (token === 'open' || token === 'braceOpen') {
      if (!due && previous !== 'operand' && previous !== 'close') return false;
      open.push(token === 'braceOpen' ? 'brace' : due ? 'group' : 'call');
      due = true;
    } else if (token === 'close' || token === 'braceClose') {
      const kind = open.pop();
      const emptyCall = kind === 'call' && (previous === 'open' || previous === 'comma');
      if (kind === undefined || (kind === 'brace') !== (token === 'braceClose') || (due && !emptyCall)) return false;
      due = false;
    } else {
      const inside = open.at(-1);
      const mayBeEmpty = inside === 'call' && (previous === 'open' || previous === 'comma');
      if (due && !mayBeEmpty) return false;
      due = true;
    }
    previous = token;
  }
  return !due && open.length === 0;
}
