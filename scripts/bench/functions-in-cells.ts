// POLITIRAD's look-ups in the cells of the workbench beside the engine's own COUNTIF over the same cells in the same workbook: as
// «Kontroll» asks, one formula over a whole column, and as somebody might, a formula beside each cell. In Excel itself a function
// of an add-in costs a call to its runtime; here it is seen that it is nothing beside what the engine does.
import { builtInUnits } from '../../src/domain';
import { associateCustomFunctions } from '../../src/functions';
import functionsJson from '../../src/functions/functions.json';
import { NAMESPACE } from '../../src/functions/table';
import { startWorkbench, type Workbench } from '../../workbench/headless';
import { runBench, tell } from '../lib/bench-program';

const COLUMN = 5_000;
const BESIDE = 1_000;
const ROUNDS = 15;

const codes = builtInUnits.map(({ code }) => code);
const units = `$D$1:$D$${codes.length}`;
/** Asked of the whole column; the twin says the same with COUNTIF alone. */
const OVER_COLUMN = {
  addIn: (last: number) => `=SUMPRODUCT(--(${NAMESPACE}.ENHET.GYLDIG(A1:A${last})<>TRUE))`,
  native: (last: number) => `=SUMPRODUCT(--(COUNTIF(${units},A1:A${last})=0))`,
};
const BESIDE_CELLS = {
  'enhet-gyldig': (row: number) => `=${NAMESPACE}.ENHET.GYLDIG(A${row})`,
  'enhet-part': (row: number) => `=${NAMESPACE}.ENHET.PART(A${row})`,
  native: (row: number) => `=COUNTIF(${units},A${row})>0`,
};

async function main(): Promise<void> {
  const workbench = await startWorkbench();
  associateCustomFunctions((id, implementation) => CustomFunctions.associate(id, implementation));
  workbench.registerFunctions(NAMESPACE, functionsJson);
  const typed = Array.from({ length: COLUMN }, (_, i) => [i % 3 === 0 ? `X${i}` : (codes[i % codes.length] ?? '')]);
  await workbench.paste(`A1:A${COLUMN}`, typed);
  await workbench.paste(`D1:D${codes.length}`, codes.map((code) => [code])); // prettier-ignore

  const column = { addIn: [[OVER_COLUMN.addIn(COLUMN)]], native: [[OVER_COLUMN.native(COLUMN)]] };
  await sameAnswer(workbench, column.addIn, column.native);
  const whole = await inTurns(workbench, column);
  tell('functions.column-beside-countif', ratio(whole.addIn, whole.native), 'x COUNTIF', 3);

  const beside = (formula: (row: number) => string) => Array.from({ length: BESIDE }, (_, row) => [formula(row + 1)]);
  const { 'enhet-gyldig': valid, 'enhet-part': party, native } = BESIDE_CELLS;
  await sameAnswer(workbench, beside(valid), beside(native));
  const each = await inTurns(workbench, { valid: beside(valid), party: beside(party), native: beside(native) });
  tell('functions.enhet-gyldig-beside-countif', ratio(each.valid, each.native), 'x COUNTIF', 3);
  tell('functions.enhet-part-beside-countif', ratio(each.party, each.native), 'x COUNTIF', 3);
  workbench.dispose();
}

type Formulas = readonly (readonly string[])[];
const PLACE = 'F1';

/** Milliseconds until the formulas are written and calculated. */
async function calculate(workbench: Workbench, formulas: Formulas): Promise<number> {
  const begun = performance.now();
  await workbench.paste(PLACE, formulas);
  await workbench.book.settle();
  return performance.now() - begun;
}

/** Medians; in turns, so that what else the machine does falls on all. */
async function inTurns<K extends string>(workbench: Workbench, sets: Record<K, Formulas>): Promise<Record<K, number>> {
  const names = Object.keys(sets) as K[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) times.get(name)?.push(await calculate(workbench, sets[name]));
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

/** A comparison of what answers differently would say nothing. */
async function sameAnswer(workbench: Workbench, one: Formulas, other: Formulas): Promise<void> {
  const answers: unknown[] = [];
  for (const formulas of [one, other]) {
    await calculate(workbench, formulas);
    answers.push(await workbench.values(`F1:F${formulas.length}`));
  }
  const [first, second] = answers.map((answer) => JSON.stringify(answer));
  if (first !== second || first?.includes('#') === true)
    throw new Error(`Failed to compare functions: ${first?.slice(0, 80)} and ${second?.slice(0, 80)}`);
}

const ratio = (ours: number, theirs: number): number => Number((ours / theirs).toFixed(2));

runBench(main);
