// What is offered for each problem of a draft (src/taskpane/minutes/remedies.ts).
import { remediesFor } from '../../src/taskpane/minutes/remedies';
import { builtInUnits, problem } from '../../src/domain';
import { aPointDraft } from '../support/builders';

const at = { kind: 'minutes', line: 5 } as const;
const point = aPointDraft('Et punkt.', 'OK ved BYUU og OPD');

it('offers for an unknown unit the likely ones, a new one, and to keep the text', () => {
  const remedies = remediesFor(
    problem('unknownUnit', 'error', { text: 'BYUU', suggestions: 'BYU' }, at),
    point,
    builtInUnits,
  );
  expect(remedies).toContainEqual({ kind: 'chooseUnit', field: 'ownersText', code: 'BYU', text: 'OK ved BYU og OPD' });
  expect(remedies).toContainEqual({ kind: 'addUnit', field: 'ownersText', written: 'BYUU', party: 'OK' });
  expect(remedies.at(-1)).toEqual({ kind: 'settle', asText: true });
});

it('finds the unknown unit among the contributors as well', () => {
  const contributing = aPointDraft('Et punkt.', 'OPD', { contributorsText: 'OK ved BYUU' });
  const found = problem('unknownUnit', 'error', { text: 'BYUU', suggestions: 'BYU' }, at);
  expect(remediesFor(found, contributing, builtInUnits)).toContainEqual(
    expect.objectContaining({ kind: 'chooseUnit', field: 'contributorsText', text: 'OK ved BYU' }),
  );
});

it('offers the years beside the one that was inferred, for days and for months', () => {
  const years = (date: string) =>
    remediesFor(problem('yearInferred', 'warning', { text: '1. mars', date }, at), point, builtInUnits).flatMap(
      (one) => (one.kind === 'year' ? [one.date] : []),
    );
  expect(years('2026-03-01')).toEqual(['2025-03-01', '2027-03-01']);
  expect(years('2026-03')).toEqual(['2025-03', '2027-03']);
});

it.each([
  ['ownersMissing', 'ownersText'],
  ['dueNotUnderstood', 'dueText'],
  ['possiblePersonalData', 'text'],
] as const)('leads from %s to its field, or lets it be', (code, field) => {
  const remedies = remediesFor(problem(code, 'warning', {}, at), point, builtInUnits);
  expect(remedies[0]).toEqual({ kind: 'edit', field });
  expect(remedies[1]?.kind).toBe('settle');
});

it('lets nobody wave away a point without text', () =>
  expect(remediesFor(problem('pointTextMissing', 'error', {}, at), point, builtInUnits)).toEqual([
    { kind: 'edit', field: 'text' },
  ]));

it('shows the line of what is about the minutes as a whole, and asks nothing where it only informs', () => {
  expect(remediesFor(problem('unitNotAddressed', 'warning', { code: 'OK' }, at), undefined, builtInUnits)).toEqual([
    { kind: 'show', line: 5 },
    { kind: 'settle', asText: false },
  ]);
  expect(remediesFor(problem('unitNotAddressed', 'info', { code: 'OK' }, at), undefined, builtInUnits)).toEqual([
    { kind: 'show', line: 5 },
  ]);
});
