// Each use case with each of its syncs failed once, by every error code of the host, before and after the host did the work: the
// person is told, and doing it again completes it, with nothing lost and nothing doubled (design §6). Here a sample in which each
// use case meets each of its syncs and each code; all of it in `npm run soak`.
import { refreshRegister } from '../../src/app';
import { WorkbookError, type WorkbookErrorCode } from '../../src/workbook';
import type { RegisterWorkbook } from '../support/register-workbook';
import { report } from '../support/soak-report';
import { useCases, type UseCase } from '../support/use-cases';

/** Excel's codes for a call that fails as a whole, and what they are to us. */
const codes: { readonly [office: string]: WorkbookErrorCode } = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'cellEditing',
  RequestPayloadSizeLimitExceeded: 'payloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'payloadTooLarge',
  ActivityLimitReached: 'throttled',
  InvalidOrTimedOutSession: 'sessionLost',
  InvalidRequestContext: 'sessionLost',
  ApiNotFound: 'apiUnsupported',
  GeneralException: 'hostFailure',
};

interface Case extends UseCase {
  readonly at: number;
  readonly when: 'before' | 'after';
  /** One after the other, each at the next try. More than one where nothing has happened yet that another try would build on. */
  readonly offices: readonly string[];
}

const names = Object.keys(codes);
const syncsOf = ({ syncs }: UseCase) => Array.from({ length: syncs }, (_, index) => index + 1);

/** Every sync of every use case × every code × before and after. */
const all: readonly Case[] = useCases.flatMap((useCase) =>
  syncsOf(useCase).flatMap(
    (at) =>
    names.flatMap((office) => (['before', 'after'] as const).map((when) => ({ ...useCase, at, when, offices: [office] }))), // prettier-ignore
  ),
);

/**
 * Every sync of every use case after the host did it, every code for every use case before, and each sync before where two may be
 * done already. Which code meets which sync goes round.
 */
const sample: readonly Case[] = useCases.flatMap((useCase, n) =>
  syncsOf(useCase).flatMap((at): Case[] => {
    const after: Case = { ...useCase, at, when: 'after', offices: [names[(2 * n + at) % names.length]!] };
    if (at > 1 && useCase.syncs < 3) return [after];
    return [{ ...useCase, at, when: 'before', offices: at === 1 ? names : [names[(n + at) % names.length]!] }, after];
  }),
);

const whole = process.env['SOAK_FAULTS'] === 'all';
const cases = whole ? all : sample;

/** What each use case leaves when nothing fails. */
const wholes = new Map<string, Promise<unknown>>();
const wholeOf = (useCase: UseCase): Promise<unknown> => {
  const left = wholes.get(useCase.name) ?? leftBy(useCase);
  wholes.set(useCase.name, left);
  return left;
};
async function leftBy({ start, run, syncs }: UseCase): Promise<unknown> {
  const book = await start();
  const before = book.workbench.syncCount;
  await run(book.deps);
  // Else there would be syncs that the sweep does not know.
  expect(book.workbench.syncCount - before).toBe(syncs);
  return stateOf(book);
}

/** Everything that can be seen, but for the order in which sheets came to be. */
async function stateOf({ deps, workbench }: RegisterWorkbook) {
  const { register, problems, state } = await refreshRegister(deps);
  const sheets = workbench.engine.book.sheets.map((sheet) => sheet.name).sort();
  const tables = workbench.engine.book.tables.map((table) => `${table.name} ${table.rect.rowCount}`).sort();
  const names = workbench.engine.book.names.map((name) => name.name).sort();
  return { register, problems, state, sheets, tables, names };
}

it.each(cases)('completes $name when sync $at failed $when the host had done it: $offices', async (one) => {
  const { start, run, afterIsDone, at, when, offices } = one;
  const expected = await wholeOf(one);
  const book = await start();
  for (const office of offices) {
    book.workbench.failNext(office, { at, when });
    const failure: unknown = await run(book.deps).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ code: codes[office] });
  }
  const { register } = await refreshRegister(book.deps);
  if (afterIsDone?.(register) !== true) await run(book.deps);
  expect(await stateOf(book)).toEqual(expected);
  book.workbench.dispose();
});

it('meets each sync and each code of each use case', () => {
  for (const useCase of useCases) {
    const own = cases.filter(({ name }) => name === useCase.name);
    expect(new Set(own.map(({ at }) => at)).size).toBe(useCase.syncs);
    expect(new Set(own.flatMap(({ offices }) => offices))).toEqual(new Set(names));
  }
  const faults = cases.reduce((sum, { offices }) => sum + offices.length, 0);
  const syncs = useCases.reduce((sum, useCase) => sum + useCase.syncs, 0);
  report({ name: 'faults', useCases: useCases.length, syncs, codes: names.length, tests: cases.length, faults, of: all.length }); // prettier-ignore
});
