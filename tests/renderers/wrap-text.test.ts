// Lines and pieces of a cell's text, and headings that stay with what they head (src/renderers/sheet/).
import fc from 'fast-check';
import { PlanBuilder } from '../../src/renderers/sheet/plan-builder';
import { textWidth } from '../../src/renderers/sheet/text-width';
import { pieces, wrapText } from '../../src/renderers/sheet/wrap-text';

const type = { size: 10 };
const anyText = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '\n', 'ø', '😀', '日', '-'), maxLength: 200 });

it('is the text again when lines are joined with their glue', () =>
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 200 }), (text, width) => {
      expect(
        wrapText(text, width, type)
          .map(({ text: line, glue }) => line + glue)
          .join(''),
      ).toBe(text);
    }),
  ));

it('gives lines that fit, unless one character is wider than the cell', () =>
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 200 }), (text, width) => {
      for (const line of wrapText(text, width, type))
        if ([...line.text].length > 1) expect(textWidth(line.text, type)).toBeLessThanOrEqual(width);
    }),
  ));

it('has every line in one piece, in order', () =>
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, perPiece) => {
      const lines = wrapText(text, 60, type);
      const parts = pieces(lines, perPiece);
      expect(parts).toHaveLength(Math.ceil(lines.length / perPiece));
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  ));

it('measures what it knows and is careful with what it does not', () => {
  expect(textWidth('PR-2025-06', type)).toBeCloseTo(53.9, 0);
  expect(textWidth('abc', { size: 10, bold: true })).toBeGreaterThan(textWidth('abc', type));
  expect(textWidth('日本', type)).toBe(20);
});

describe('a heading at the foot of a page', () => {
  const heights = (rows: number, together: number) => {
    const sheet = new PlanBuilder(1, 100);
    sheet.addRow(['header'], 10);
    sheet.repeatLastRow();
    for (let i = 0; i < rows; i++) sheet.addRow(['row'], 20);
    sheet.keepTogether(together);
    sheet.addRow(['heading'], 15);
    return sheet.steps().flatMap((step) => (step.step === 'rows' ? step.rows.map(({ height }) => height) : []));
  };

  it('stays where the first row below it has room', () => expect(heights(2, 50)).toEqual([10, 20, 20, 15]));
  it('goes to the next page, by a higher row and an empty one before it, where there is none', () =>
    expect(heights(3, 50)).toEqual([10, 20, 20, 42, 20, 15]));
  it('counts the repeated header on the next page', () =>
    expect(heights(7, 40)).toEqual([10, 20, 20, 20, 20, 20, 20, 42, 20, 15]));
  it('is kept away from the page before, where that ended just above it', () => {
    const sheet = new PlanBuilder(1, 100);
    sheet.addRow(['header'], 10);
    sheet.repeatLastRow();
    for (const height of [40, 40, 14]) sheet.addRow([], height);
    sheet.keepTogether(50);
    sheet.addRow(['heading'], 15);
    const rows = sheet.steps().flatMap((step) => (step.step === 'rows' ? step.rows : []));
    expect(rows.map(({ height }) => height)).toEqual([10, 40, 40, 14, 20, 15]);
  });
  it('stays where no page could hold both', () => expect(heights(3, 95)).toEqual([10, 20, 20, 20, 15]));
});
