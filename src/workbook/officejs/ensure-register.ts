// Makes the register, or what is missing of it: sheets, tables, columns, formulas, lists, names, validation. Never removes or
// overwrites what people have written, and in a workbook that holds something of a register nothing that nobody has agreed to.
// First sync: what is there; second: what was missing. Two or three more where a table of ours stands there without its name
// or as plain cells.

import type { Problem } from '../../domain';
import type { EnsureResult, RegisterLayout } from '../gateway';
import { CHECK_SHEET, HEADER_ROW, README_SHEET, schema, SCHEMA_PROPERTY, SCHEMA_VERSION, tableKeys } from '../schema';
import { covers, repairedThing, type Agreed, type Repair, type RepairOf } from '../repair';
import { overwrittenFormulas } from '../overwritten-formulas';
import { cellsOf, overwrittenProblem, snapshotOf, type RegisterSnapshot } from '../snapshot';
import type { CellLabels } from '../labels';
import { absoluteAddress } from './a1';
import { findAdoptions } from './adopt-tables';
import { applySheetPlan } from './apply-sheet-plan';
import { makeTable, writeFormulas } from './make-table';
import { loadWorkbookAndLists } from './read-register';
import { LISTS_COLUMN, loadRepairs, type CheckSheetSeen, type Repairs } from './load-repairs';
import { mendTable } from './mend-table';
import { isFresh, planRepairs } from './plan-repairs';

export async function ensureRegister(
  context: Excel.RequestContext,
  layout: RegisterLayout,
  labels: CellLabels,
  agreed: Agreed,
): Promise<EnsureResult> {
  const look = async () => {
    const readWorkbook = loadWorkbookAndLists(context);
    const readRepairs = loadRepairs(context);
    await context.sync();
    const raw = readWorkbook();
    return { raw, snapshot: snapshotOf(raw, labels), repairs: readRepairs() };
  };
  let { raw, snapshot, repairs } = await look();
  const problems = blocking(snapshot);
  if (problems.length > 0) return { made: [], open: [], fresh: false, problems };

  const lost = tableKeys.filter((key) => snapshot.tables[key] === undefined);
  const adoptions = await findAdoptions(context, lost, snapshot.sheetNames, repairs.tableNames);
  const back = adoptions.map(({ repair }) => repair);
  const fresh = back.length === 0 && isFresh(snapshot, raw.lists);
  // What else such a table lacks is seen when it is one again.
  if (!covers(agreed, back)) return { made: [], open: back, fresh, problems: [] };
  if (adoptions.length > 0) {
    for (const { adopt } of adoptions) adopt();
    await context.sync();
    ({ raw, snapshot, repairs } = await look());
  }
  // What is a formula shows what it shows; only where it is none can a text be somebody's.
  const overwritten = overwrittenFormulas(cellsOf(raw, snapshot.tables)).filter(
    ({ table, column, rowIndex }) => repairs.lostFormulas.get(`${table}.${column}`)?.includes(rowIndex) === true,
  );
  const kept = overwritten.map((one) => overwrittenProblem(one, snapshot.tables));
  const plan = planRepairs(snapshot, raw.lists, repairs, overwritten);
  if (!fresh && !covers(agreed, plan)) return { made: madeBy(back), open: plan, fresh, problems: [], kept };
  const sheets = new SheetFinder(context, snapshot, repairs);
  await makeSheets(context, plan, layout, sheets);
  for (const key of tableKeys) mendTable(context, key, snapshot.tables[key], plan, layout);
  makeNames(context, plan, layout, sheets, repairs.check);
  if (plan.some(({ kind }) => kind === 'version'))
    context.workbook.properties.custom.add(SCHEMA_PROPERTY, SCHEMA_VERSION);
  if (plan.length > 0) await context.sync();
  return { made: madeBy([...back, ...plan]), open: [], fresh, problems: [], kept };
}

/** The lists are part of the check sheet when it is made. */
function madeBy(plan: readonly Repair[]): string[] {
  const withLists = plan.some(isCheckSheet);
  return plan.flatMap((repair) => (repair.kind === 'name' && withLists ? [] : (repairedThing(repair) ?? [])));
}

const isCheckSheet = (repair: Repair): boolean => repair.kind === 'sheet' && repair.sheet === CHECK_SHEET;

/** A table of our name that is somebody else's, a register newer than this add-in, rows without their key: nothing is touched. */
function blocking(snapshot: RegisterSnapshot): Problem[] {
  return snapshot.problems.filter(({ code }) => BLOCKING.has(code));
}

const BLOCKING: ReadonlySet<Problem['code']> = new Set(['tableForeign', 'schemaNewer', 'keyColumnMissing']);

/** The sheet for a part of the register: the one of that name when it is empty, else a new one under a free name. */
class SheetFinder {
  private readonly taken: Set<string>;
  private readonly places = new Map<string, { sheet: Excel.Worksheet; name: string }>();

  constructor(
    private readonly context: Excel.RequestContext,
    snapshot: RegisterSnapshot,
    private readonly repairs: Repairs,
  ) {
    this.taken = new Set(snapshot.sheetNames.map((name) => name.toLowerCase()));
  }

  find(name: string): { sheet: Excel.Worksheet; name: string } {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const place = this.make(name);
    this.places.set(name, place);
    return place;
  }

  private make(name: string): { sheet: Excel.Worksheet; name: string } {
    const { worksheets } = this.context.workbook;
    if (this.repairs.emptySheets.has(name)) return { sheet: worksheets.getItem(name), name };
    const free = this.freeName(name);
    this.taken.add(free.toLowerCase());
    // A new workbook's only, empty sheet becomes the first of the register instead of standing beside it.
    if (name === README_SHEET && this.repairs.onlyEmptySheet !== undefined) {
      const sheet = worksheets.getItem(this.repairs.onlyEmptySheet);
      sheet.name = free;
      return { sheet, name: free };
    }
    return { sheet: worksheets.add(free), name: free };
  }

  private freeName(name: string): string {
    if (!this.taken.has(name.toLowerCase())) return name;
    for (let n = 2; ; n++) if (!this.taken.has(`${name} ${n}`.toLowerCase())) return `${name} ${n}`;
  }
}

async function makeSheets(
  context: Excel.RequestContext,
  plan: readonly Repair[],
  layout: RegisterLayout,
  sheets: SheetFinder,
): Promise<void> {
  const missing = plan.flatMap((repair) => (repair.kind === 'table' ? [repair.table] : []));
  const check = plan.some(isCheckSheet);
  const readme = plan.some((repair) => repair.kind === 'sheet' && repair.sheet === README_SHEET);
  // In the order of use. A callback for plans above 5 MB, which these are not.
  if (readme) await applySheetPlan(sheets.find(README_SHEET).sheet, layout.readme, () => context.sync());
  for (const key of missing) makeTable(sheets.find(schema[key].sheet).sheet, key, layout);
  if (check) sheets.find(CHECK_SHEET);
  for (const key of missing) writeFormulas(context.workbook.tables.getItem(schema[key].table), key, 1);
  if (check) await applySheetPlan(sheets.find(CHECK_SHEET).sheet, layout.check, () => context.sync());
  if (readme) sheets.find(README_SHEET).sheet.activate();
}

/** The lists stand on the check sheet, beside the checks; the units' list is the table itself. */
function makeNames(
  context: Excel.RequestContext,
  plan: readonly Repair[],
  layout: RegisterLayout,
  sheets: SheetFinder,
  seen: CheckSheetSeen | undefined,
): void {
  const { names, worksheets } = context.workbook;
  const lost = plan.filter((repair) => repair.kind === 'name');
  if (lost.length === 0) return;
  const setName = ({ name, broken }: RepairOf<'name'>, formula: string) => {
    if (broken) names.getItem(name).formula = formula;
    else names.add(name, formula);
  };
  const check = plan.some(isCheckSheet)
    ? sheets.find(CHECK_SHEET)
    : { sheet: worksheets.getItem(CHECK_SHEET), name: CHECK_SHEET };
  const lists = Object.keys(layout.lists);
  for (const repair of lost) {
    const values = layout.lists[repair.name];
    if (values === undefined) {
      setName(repair, '=Enheter[Forkortelse]');
      continue;
    }
    const list = [repair.name, ...values];
    const column = listColumn(list, lists.indexOf(repair.name), seen);
    check.sheet.getRangeByIndexes(HEADER_ROW, column, list.length, 1).values = list.map((text) => [text]);
    check.sheet.getCell(HEADER_ROW, column).format.font.bold = true;
    check.sheet.getCell(HEADER_ROW, column).format.columnWidth = 110;
    setName(repair, `=${absoluteAddress(check.name, HEADER_ROW + 1, column, values.length)}`);
  }
}

/** Right of the checks; right of everything where somebody's cells stand there, on a sheet of his or on ours. */
function listColumn(list: readonly string[], index: number, check: CheckSheetSeen | undefined): number {
  const there = check?.lists[index] ?? [];
  const isFree = list.every((text, row) => (there[row] ?? '') === '' || there[row] === text);
  return check === undefined || isFree ? LISTS_COLUMN + index : check.end + 1 + index;
}
