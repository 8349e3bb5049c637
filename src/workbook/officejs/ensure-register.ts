// Makes the register, or what is missing of it: sheets, tables, columns, formulas, lists, names, validation. Never removes or
// overwrites what people have written. First sync: what is there; second: what was missing. Two or three more where a table of
// ours stands there without its name or as plain cells.

import type { Problem } from '../../domain';
import type { EnsureResult, RegisterLayout } from '../gateway';
import {
  CHECK_SHEET,
  HEADER_ROW,
  README_SHEET,
  schema,
  SCHEMA_PROPERTY,
  SCHEMA_VERSION,
  sheetOrder,
  tableKeys,
} from '../schema';
import { overwrittenFormulas } from '../overwritten-formulas';
import { cellsOf, overwrittenProblem, snapshotOf, type RegisterSnapshot } from '../snapshot';
import type { CellLabels } from '../labels';
import { absoluteAddress } from './a1';
import { adoptTables } from './adopt-tables';
import { applySheetPlan } from './apply-sheet-plan';
import { makeTable, writeFormulas } from './make-table';
import { loadWorkbook } from './read-register';
import { loadRepairs, type Repairs } from './load-repairs';
import { mendTable } from './mend-table';

export async function ensureRegister(
  context: Excel.RequestContext,
  layout: RegisterLayout,
  labels: CellLabels,
): Promise<EnsureResult> {
  const look = async () => {
    const readWorkbook = loadWorkbook(context);
    const readRepairs = loadRepairs(context, layout);
    await context.sync();
    const raw = readWorkbook();
    return { raw, snapshot: snapshotOf(raw, labels), repairs: readRepairs() };
  };
  let { raw, snapshot, repairs } = await look();
  const problems = blocking(snapshot);
  if (problems.length > 0) return { made: [], problems };

  const lost = tableKeys.filter((key) => snapshot.tables[key] === undefined);
  const made = await adoptTables(context, lost, snapshot.sheetNames, repairs.tableNames);
  if (made.length > 0) ({ raw, snapshot, repairs } = await look());
  // What is a formula shows what it shows; only where it is none can a text be somebody's.
  const kept = overwrittenFormulas(cellsOf(raw, snapshot.tables)).filter(
    ({ table, column, rowIndex }) => repairs.lostFormulas.get(`${table}.${column}`)?.includes(rowIndex) === true,
  );
  const sheets = new SheetFinder(context, snapshot, repairs);
  await makeSheets(context, snapshot, repairs, layout, sheets, made);
  for (const key of tableKeys) made.push(...mendTable(context, key, snapshot.tables[key], repairs, layout, kept));
  makeNames(context, repairs, layout, sheets, made);
  if (snapshot.schemaVersion !== SCHEMA_VERSION)
    context.workbook.properties.custom.add(SCHEMA_PROPERTY, SCHEMA_VERSION);
  if (made.length > 0 || snapshot.schemaVersion !== SCHEMA_VERSION) await context.sync();
  return { made, problems: [], kept: kept.map((one) => overwrittenProblem(one, snapshot.tables)) };
}

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
  snapshot: RegisterSnapshot,
  repairs: Repairs,
  layout: RegisterLayout,
  sheets: SheetFinder,
  made: string[],
): Promise<void> {
  const missing = new Set(tableKeys.filter((key) => snapshot.tables[key] === undefined));
  for (const name of sheetOrder) {
    const key = tableKeys.find((table) => schema[table].sheet === name);
    if (key !== undefined && missing.has(key)) {
      makeTable(sheets.find(name).sheet, key, layout);
      made.push(schema[key].table);
    }
    if (name === README_SHEET && repairs.missingSheets.has(name)) {
      // A callback for plans above 5 MB, which this one is not.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await applySheetPlan(sheets.find(name).sheet, layout.readme, () => context.sync());
      made.push(name);
    }
  }
  if (repairs.missingSheets.has(CHECK_SHEET)) sheets.find(CHECK_SHEET);
  for (const key of missing) writeFormulas(context.workbook.tables.getItem(schema[key].table), key, 1);
  if (repairs.missingSheets.has(CHECK_SHEET)) {
    await applySheetPlan(sheets.find(CHECK_SHEET).sheet, layout.check, () => context.sync());
    made.push(CHECK_SHEET);
  }
  if (repairs.missingSheets.has(README_SHEET)) sheets.find(README_SHEET).sheet.activate();
}

/** The lists stand on the check sheet, beside the checks; the units' list is the table itself. */
function makeNames(
  context: Excel.RequestContext,
  repairs: Repairs,
  layout: RegisterLayout,
  sheets: SheetFinder,
  made: string[],
): void {
  const { names, worksheets } = context.workbook;
  const lost = (name: string) => repairs.missingNames.has(name) || repairs.brokenNames.has(name);
  const setName = (name: string, formula: string) => {
    if (repairs.brokenNames.has(name)) names.getItem(name).formula = formula;
    else names.add(name, formula);
  };
  if (lost('EnhetListe')) setName('EnhetListe', '=Enheter[Forkortelse]');
  const lists = Object.entries(layout.lists);
  const gone = lists.filter(([name]) => lost(name));
  if (gone.length === 0) return;
  const check = repairs.missingSheets.has(CHECK_SHEET)
    ? sheets.find(CHECK_SHEET)
    : { sheet: worksheets.getItem(CHECK_SHEET), name: CHECK_SHEET };
  lists.forEach(([name, values], i) => {
    if (!lost(name)) return;
    const column = LISTS_COLUMN + i;
    check.sheet.getRangeByIndexes(HEADER_ROW, column, values.length + 1, 1).values = [
      [name],
      ...values.map((value) => [value]),
    ];
    check.sheet.getCell(HEADER_ROW, column).format.font.bold = true;
    check.sheet.getCell(HEADER_ROW, column).format.columnWidth = 110;
    setName(name, `=${absoluteAddress(check.name, HEADER_ROW + 1, column, values.length)}`);
  });
  if (!repairs.missingSheets.has(CHECK_SHEET)) made.push(...gone.map(([name]) => name));
}

/** Right of the checks, one column between. */
const LISTS_COLUMN = 6;
