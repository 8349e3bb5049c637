// Conditional formats that measure a cell against the others: what the grid draws for a value.
import type { CellValue, ConditionalFormatState } from '../../../workbench/engine/engine';
import { boundFormulas, judgeOf, type Mark } from '../../../workbench/page/grid/conditional-values';

const RED = { fillColor: '#FF0000' };
const NOW = new Date(2026, 3, 15); // a Wednesday
const rule = (type: string, of: ConditionalFormatState['rule']): ConditionalFormatState => ({
  id: '1',
  ranges: [],
  type,
  priority: 0,
  stopIfTrue: false,
  rule: of,
  format: RED,
});
const marks = (type: string, of: ConditionalFormatState['rule'], values: readonly CellValue[], bound = NaN) => {
  const judge = judgeOf(rule(type, of), values, () => bound, NOW)!;
  return values.map((value): Partial<Mark> | undefined => judge(value));
};
/** The values a rule holds for. */
const held = (type: string, of: ConditionalFormatState['rule'], values: readonly CellValue[]): CellValue[] => {
  const given = marks(type, of, values);
  return values.filter((_, i) => given[i]?.style === RED);
};

describe('rankings', () => {
  it('count all that share the last place', () => {
    expect(held('TopBottom', { type: 'TopItems', rank: 2 }, [5, 9, 7, 7, 'x', ''])).toEqual([9, 7, 7]);
    expect(held('TopBottom', { type: 'BottomItems', rank: 1 }, [5, 9, 7])).toEqual([5]);
  });
  it('in percent take at least one', () => {
    expect(held('TopBottom', { type: 'TopPercent', rank: 10 }, [1, 2, 3])).toEqual([3]);
    expect(held('TopBottom', { type: 'BottomPercent', rank: 50 }, [1, 2, 3, 4])).toEqual([1, 2]);
  });
  it('hold for nothing where there are no numbers', () => {
    expect(held('TopBottom', { type: 'TopItems', rank: 3 }, ['x', ''])).toEqual([]);
  });
});

describe('presets', () => {
  const preset = (criterion: string, values: readonly CellValue[]) => held('PresetCriteria', { criterion }, values);
  it('compare with the average and with deviations from it', () => {
    expect(preset('AboveAverage', [1, 2, 3])).toEqual([3]);
    expect(preset('EqualOrBelowAverage', [1, 2, 3])).toEqual([1, 2]);
    expect(preset('OneStdDevAboveAverage', [0, 0, 0, 0, 10])).toEqual([10]);
    expect(preset('TwoStdDevAboveAverage', [0, 0, 0, 10])).toEqual([]);
  });
  it('tell what stands there twice, whatever the case; a number is not its text', () => {
    expect(preset('DuplicateValues', ['SET', 'set', 1, '1', '', ''])).toEqual(['SET', 'set']);
    expect(preset('UniqueValues', ['SET', 'set', 1, '1', '', ''])).toEqual([1, '1']);
  });
  it('know today, the week from Monday and the month', () => {
    const today = 46127;
    expect(preset('Today', [today - 1, today + 0.5, today + 1])).toEqual([today + 0.5]);
    expect(preset('ThisWeek', [today - 3, today - 2, today + 4, today + 5])).toEqual([today - 2, today + 4]);
    expect(preset('LastSevenDays', [today - 7, today - 6, today, today + 1])).toEqual([today - 6, today]);
    expect(preset('NextMonth', [today, today + 16, today + 46, today + 47])).toEqual([today + 16, today + 46]);
  });
});

describe('colour scales', () => {
  const colors = (criteria: object, values: readonly CellValue[], bound?: number) =>
    marks('ColorScale', { criteria }, values, bound).map((mark) => mark?.style?.fillColor);
  const black = { type: 'LowestValue', color: '#000000' };
  const white = { type: 'HighestValue', color: '#FFFFFF' };
  it('blend between the lowest and the highest; text has no place', () => {
    expect(colors({ minimum: black, maximum: white }, [0, 5, 10, 'x'])).toEqual([
      '#000000',
      '#808080',
      '#FFFFFF',
      undefined,
    ]);
  });
  it('go through a middle, in percent or by rank, and stop at their ends', () => {
    const middle = (type: string) => ({ type, formula: '50', color: '#FF0000' });
    expect(colors({ minimum: black, midpoint: middle('Percent'), maximum: white }, [0, 1, 5, 10])[2]).toBe('#FF0000');
    expect(colors({ minimum: black, midpoint: middle('Percentile'), maximum: white }, [0, 1, 2, 100])[1]).not.toBe(
      '#FF0000',
    );
    expect(colors({ minimum: black, midpoint: middle('Percentile'), maximum: white }, [0, 1, 100])[1]).toBe('#FF0000');
    const narrow = {
      minimum: { ...black, type: 'Number', formula: '=4' },
      maximum: { ...white, type: 'Number', formula: 6 },
    };
    expect(colors(narrow, [1, 5, 9])).toEqual(['#000000', '#808080', '#FFFFFF']);
  });
  it('take bounds from cells, and draw nothing when those hold no number', () => {
    const criteria = { minimum: { ...black, type: 'Formula', formula: '=$A$1' }, maximum: white };
    expect(boundFormulas(rule('ColorScale', { criteria }))).toEqual(['=$A$1']);
    expect(colors(criteria, [5, 10], 0)).toEqual(['#808080', '#FFFFFF']);
    expect(colors(criteria, [5, 10])).toEqual([undefined, undefined]);
  });
});

describe('data bars', () => {
  const bars = (of: object, values: readonly CellValue[]) =>
    marks('DataBar', { ...of }, values).map((mark) => mark?.bar && [mark.bar.from, mark.bar.to, mark.bar.color]);
  it('are as long as the values are large, from zero', () => {
    expect(bars({}, [0, 5, 10, ''])).toEqual([[0, 0, '#638EC6'], [0, 0.5, '#638EC6'], [0, 1, '#638EC6'], undefined]);
  });
  it('part at zero when some are below it, red there unless said otherwise', () => {
    expect(bars({}, [-5, 15])).toEqual([
      [0.25, 0, '#FF0000'],
      [0.25, 1, '#638EC6'],
    ]);
    expect(bars({ axisFormat: 'CellMidPoint', negativeFormat: { matchPositiveFillColor: true } }, [-5, 15])).toEqual([
      [0.5, 0, '#638EC6'],
      [0.5, 1, '#638EC6'],
    ]);
    expect(bars({}, [-10, -5])).toEqual([
      [1, 0, '#FF0000'],
      [1, 0.5, '#FF0000'],
    ]);
  });
  it('go the other way, and stand alone, when told', () => {
    expect(bars({ barDirection: 'RightToLeft' }, [0, 10])[1]).toEqual([1, 0, '#638EC6']);
    expect(marks('DataBar', { showDataBarOnly: true }, [1])[0]?.alone).toBe(true);
  });
});

describe('icons', () => {
  const icons = (of: object, values: readonly CellValue[]) =>
    marks('IconSet', { style: 'ThreeSigns', ...of }, values).map((mark) => mark?.icon?.shape);
  it('share the numbers out evenly when nothing is said', () => {
    expect(icons({}, [0, 3, 5, 7, 10, 'x'])).toEqual(['diamond', 'diamond', 'triangle', 'circle', 'circle', undefined]);
  });
  it('follow their bounds, and their order', () => {
    const over = (formula: string, operator = 'GreaterThanOrEqual') => ({ type: 'Number', formula, operator });
    const criteria = [{}, over('=2'), over('=5', 'GreaterThan')];
    expect(icons({ criteria }, [1, 2, 5, 6])).toEqual(['diamond', 'triangle', 'triangle', 'circle']);
    expect(icons({ criteria, reverseIconOrder: true }, [1, 6])).toEqual(['circle', 'diamond']);
  });
});
