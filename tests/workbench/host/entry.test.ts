// Excel's entry rules: what a string becomes in a cell.
import { interpretEntry } from '../../../workbench/host/entry';
import { isValidFormula } from '../../../workbench/host/formula-check';

const enter = (text: unknown, format = 'General') => interpretEntry(text, format, 2025);
const stored = (text: unknown, format = 'General') => {
  const entry = enter(text, format);
  return entry?.cell.kind === 'value' ? entry.cell.value : entry?.cell;
};

describe('text', () => {
  it('stays text when it is nothing else', () =>
    expect(stored('OK ved SET og UTD, og OPD')).toBe('OK ved SET og UTD, og OPD'));
  it('loses a leading apostrophe and remembers it', () =>
    expect(enter("'=1+1")?.cell).toEqual({ kind: 'value', value: '=1+1', quotePrefix: true }));
  it('stays as it is in a text cell', () => {
    for (const text of ['=1+1', '0012', '1/5', '+47 22', '30.01.2025', '@a']) expect(stored(text, '@')).toBe(text);
  });
  it('holds 32 767 characters and no more', () => {
    expect(stored('a'.repeat(32_767))).toHaveLength(32_767);
    expect(() => enter('a'.repeat(32_768))).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
  it('leaves a cell alone for null and empties it for ""', () => {
    expect(enter(null)).toBeNull();
    expect(enter('')?.cell).toEqual({ kind: 'empty' });
  });
  it('is no number with a bare month, a phone number in words or a code', () => {
    for (const text of ['april', 'PR-2025-01', '1.', 'a1', '12 34', '-', '+', '=', '1/13', '31.02.2025'])
      expect(typeof stored(text) === 'string' || text === '1.').toBe(true);
  });
});

describe('numbers', () => {
  it.each([
    ['5', 5],
    [' 5 ', 5],
    ['-5', -5],
    ['+5', 5],
    ['0012', 12],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1 234,5', 1234.5],
    ['1 234', 1234],
    ['1,234.5', 1234.5],
    ['1e3', 1000],
    ['(5)', -5],
    ['12%', 0.12],
    ['12,5 %', 0.125],
    ['kr 100', 100],
    ['1 1/2', 1.5],
  ])('%s is a number', (text, number) => expect(stored(text)).toBe(number));
  it('gives a percent its format', () => expect(enter('12%')?.numberFormat).toBe('0%'));
  it('refuses what is no cell value', () => {
    expect(() => enter({})).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
    expect(() => enter(Number.NaN)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});

describe('truth values', () => {
  it.each([
    ['TRUE', true],
    ['sann', true],
    ['False', false],
    ['USANN', false],
  ])('%s is one', (text, value) => expect(stored(text)).toBe(value));
});

describe('dates and times', () => {
  it.each([
    ['30.01.2025', 45_687, 'dd.mm.yyyy'],
    ['30.1.25', 45_687, 'dd.mm.yyyy'],
    ['30/1/2025', 45_687, 'dd.mm.yyyy'],
    ['2025-01-30', 45_687, 'dd.mm.yyyy'],
    ['1/5', 45_778, 'dd.mmm'],
    ['1-5', 45_778, 'dd.mmm'],
    ['1. mai 2025', 45_778, 'dd.mmm.yy'],
    ['1. mai', 45_778, 'dd.mmm'],
    ['1 May 2025', 45_778, 'dd.mmm.yy'],
    ['april 2025', 45_748, 'mmm.yy'],
    ['apr-25', 45_772, 'dd.mmm'],
    ['12:00', 0.5, 'hh:mm'],
    ['30.01.2025 12:00', 45_687.5, 'dd.mm.yyyy hh:mm'],
  ])('%s becomes a serial number', (text, serial, numberFormat) => {
    expect(stored(text)).toBe(serial);
    expect(enter(text)?.numberFormat).toBe(numberFormat);
  });
  it('counts two-digit years from 1930 to 2029', () => {
    expect(stored('1.1.29')).toBe(47_119);
    expect(stored('1.1.30')).toBe(10_959);
  });
});

describe('formulas', () => {
  it('start with =, and with a sign that starts no number', () => {
    expect(stored('=1+1')).toEqual({ kind: 'formula', formula: '=1+1' });
    expect(stored('+A1')).toEqual({ kind: 'formula', formula: '=+A1' });
    expect(stored('-Status')).toEqual({ kind: 'formula', formula: '=-Status' });
    expect(stored('@SUM(A1)')).toEqual({ kind: 'formula', formula: '=SUM(A1)' });
  });
  it('are refused when Excel could not read them', () => {
    for (const text of ['=1+', '=SUM(A1', '=A1;B1', '=IF(A1;1;2)', '="a', '=1 2)', '- sak «andre»', '@ola', '=*2'])
      expect(() => enter(text)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
  it('may be anything Excel writes', () => {
    for (const text of [
      '=SUM(A1:B2,C3)',
      '=[@Frist]<TODAY()',
      '=Status[Nr]',
      '=COUNTIFS(Status[[#This Row],[Nr]],"a""b",\'Mitt ark\'!$A:$A,">="&B2)',
      '=IF(A1="",,-2%)',
      '=POLITIRAD.ENHET.GYLDIG(A2)',
      '={1,2;3,4}',
      '=A1#',
      '=LET(x,1,x+1)',
      '=@A1:A3',
      '=NOW()',
      '=-A1^2',
      '=#N/A',
      '=A1:INDEX(B:B,3)',
      '=1:3',
      '=LAMBDA(x,x*2)(3)',
      '=XLOOKUP([@Enhet],Enheter[Forkortelse],Enheter[\'#],"")',
    ])
      expect([text, isValidFormula(text)]).toEqual([text, true]);
  });
});
