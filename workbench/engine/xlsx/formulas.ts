// Formulas on the border to the file: there newer functions and their parameters carry prefixes, custom functions are
// called otherwise (`_xldudf_POLITIRAD_ENHET_GYLDIG`, see github.com/OfficeDev/office-js issue 4811) and `[@Col]` is not known.
// Prefixes: https://learn.microsoft.com/openspecs/office_standards/ms-xlsx (future functions).
import { parseRect } from '../rects';
import { parseStructured, printStructuredInFull } from '../formula/structured';
import { type Token, tokenize } from '../formula/tokens';

const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);
const NEW_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
  CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST
  F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM
  LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
  QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P
  STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE
  VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** Dotted names that are Excel's own but carry no prefix. */
const OLD_DOTTED = new Set(['ERROR.TYPE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING']);
const ARRAY_FUNCTIONS = new Set(
  'FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP TEXTSPLIT VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW EXPAND WRAPCOLS WRAPROWS LET MAP BYROW BYCOL SCAN REDUCE MAKEARRAY TRANSPOSE FREQUENCY MMULT'.split(
    ' ',
  ),
);
const UDF = '_xldudf_';

/** `homeTable`: the table in which the formula stands. The answer has no leading `=`. */
export function formulaToFile(formula: string, homeTable: string | undefined): string {
  const tokens = tokenize(formula.replace(/^=/, ''));
  const parameters = parametersOf(tokens);
  return tokens
    .map((token, index) => {
      if (token.kind === 'function') return functionToFile(token.name);
      if (token.kind === 'name' && token.sheet === undefined && parameters.has(token.name.toLowerCase()))
        return `_xlpm.${token.text}`;
      if (token.kind === 'structured') {
        const table = token.table || homeTable || '';
        return table + printStructuredInFull(parseStructured(token.inside));
      }
      if (token.kind === 'reference' && isHash(tokens[index + 1])) return `_xlfn.ANCHORARRAY(${token.text})`;
      if (isHash(token) && tokens[index - 1]?.kind === 'reference') return '';
      return token.text;
    })
    .join('');
}

function isHash(token: Token | undefined): boolean {
  return token?.kind === 'operator' && token.text === '#';
}

function functionToFile(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  if (NEW_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
  return name.includes('.') && !OLD_DOTTED.has(upper) ? `${UDF}${name.replace(/\./g, '_')}` : name;
}

/** Names that LET and LAMBDA declare. */
function parametersOf(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  const solid = tokens.filter((token) => token.kind !== 'space');
  solid.forEach((token, start) => {
    if (token.kind !== 'function' || !/^(LET|LAMBDA)$/i.test(token.name)) return;
    const args: Token[][] = [[]];
    for (let at = start + 2, depth = 1; at < solid.length; at++) {
      const { text } = solid[at]!;
      if (text === '(' || text === '{') depth++;
      else if (text === ')' || text === '}') depth--;
      if (depth === 0) break;
      if (text === ',' && depth === 1) args.push([]);
      else args.at(-1)!.push(solid[at]!);
    }
    const isLet = token.name.toUpperCase() === 'LET';
    args.slice(0, -1).forEach((arg, index) => {
      const [only] = arg;
      if (arg.length === 1 && only?.kind === 'name' && (!isLet || index % 2 === 0)) found.add(only.name.toLowerCase());
    });
  });
  return found;
}

/** With the leading `=`. */
export function formulaFromFile(formula: string): string {
  const plain = tokenize(formula)
    .map((token) => {
      if (token.kind !== 'function' && token.kind !== 'name') return token.text;
      const name = token.text.replace(/^_xlfn\.(?:_xlws\.)?/i, '').replace(/^_xlpm\./i, '');
      return name.toLowerCase().startsWith(UDF) ? name.slice(UDF.length).replace(/_/g, '.') : name;
    })
    .join('');
  return `=${plain.replace(/(?<![\p{L}\p{N}_.])ANCHORARRAY\(([^()]*)\)/gu, '$1#').replace(/(?<![\p{L}\p{N}_.])SINGLE\(([^()]*)\)/gu, '@$1')}`;
}

/**
 * Whether Excel must store the formula as a dynamic array. One that is not is read with implicit intersection, so `=A1:A3`
 * would give one value. Errs on the side of yes: for a single value both are the same. A custom function may always spill,
 * but not inside a table, where nothing can.
 */
export function isArrayFormula(formula: string, inTable: boolean): boolean {
  const tokens = tokenize(formula.replace(/^=/, '')).filter((token) => token.kind !== 'space');
  return tokens.some((token, index) => {
    if (token.kind === 'function')
      return (
        ARRAY_FUNCTIONS.has(token.name.toUpperCase()) ||
        (!inTable && index === 0 && functionToFile(token.name).startsWith(UDF))
      );
    if (!isArea(token)) return false;
    return tokens.length === 1 || isOperation(tokens[index - 1]) || isOperation(tokens[index + 1]);
  });
}

function isArea(token: Token): boolean {
  if (token.kind === 'reference') {
    const rect = parseRect(token.address);
    return rect !== undefined && rect.rowCount * rect.columnCount > 1;
  }
  return token.kind === 'structured' && !parseStructured(token.inside).sections.includes('#This Row');
}

function isOperation(token: Token | undefined): boolean {
  return token?.kind === 'operator' && /^(?:[-+*/^&=<>]|<=|>=|<>)$/.test(token.text);
}
