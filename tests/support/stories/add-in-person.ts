// People with the add-in: the real use cases, each through a client of its own on the same workbook. What a person sees is what
// her store holds, which may be old; what she believes is what the notice says.
import {
  addNewPoint,
  addNewUnit,
  applyRemedies,
  cellLabels,
  checkWorkbook,
  createRegister,
  decidePoint,
  fastenStatus,
  findingsOf,
  giveUnitCode,
  makeStatusSheet,
  pointForm,
  refreshRegister,
  reportForm,
  savePoint,
  saveReport,
  saveUnit,
  splitIntoPoints,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  undoDraft,
  unitForm,
  workbookText,
  writeDraft,
  type Deps,
  type DraftWritten,
  type Notice,
  type Saved,
} from '../../../src/app';
import { resolveConflicts } from '../../../src/app/resolve-conflicts';
import { unitStatuses, type FieldValue, type Register } from '../../../src/domain';
import { createOfficeGateway, type HostCapabilities } from '../../../src/workbook/officejs';
import type { OfficeClient } from '../../../workbench/headless';
import { aDraft, aPointDraft } from '../builders';
import { depsOn } from '../deps';
import type { Aim } from './hands';
import { marksIn } from './texts';

export const addInActs = [
  'report', 'report', 'report', 'report', 'point', 'point', 'owners', 'decide', 'addPoint', 'split', 'addUnit', 'unit', 'renameUnit',
  'unitInUse', 'draft', 'undoDraft', 'sheet', 'fasten', 'repair', 'check', 'remedies', 'refresh',
] as const; // prettier-ignore
export type AddInAct = (typeof addInActs)[number];

export interface Errand {
  readonly act: AddInAct;
  readonly row: number;
  readonly column: number;
  readonly choice: number;
  /** The text begins as a formula does. */
  readonly sign: string;
}

/** What she was told, in the terms of the model. */
export interface Told {
  readonly notice: Notice | undefined;
  /** She was told that these are saved. */
  readonly wrote: readonly string[];
  /** She saw these and had them replaced or taken away. */
  readonly replaced: readonly string[];
  /** The same request once more; missing where it is another one each time. */
  readonly again?: () => Promise<unknown>;
}

/** What an errand is about, before it is done. */
export interface Plan {
  readonly aim?: Aim;
  /** Cells (`table|key|header`) of rows that were there before and that it may change; `all` where rows get other keys. */
  readonly touches: ((cell: string) => boolean) | 'all';
  readonly run: () => Promise<Told>;
}

const UNITS = ['SET', 'UTD', 'BYU', 'OPD', 'BER'];
const OWNERS = ['OPD', 'OK ved SET, og OPD', 'OK ved BYU og UTD', 'OK', 'OK ved SET og UTD, og OPD'];
const nothing = () => false;
const rowOf = (table: string, key: string) => (cell: string) => cell.startsWith(`${table}|${key}|`);

export class AddInPerson {
  private drafts: DraftWritten[] = [];
  readonly deps: Deps;

  constructor(
    readonly name: string,
    readonly client: OfficeClient,
    capabilities: HostCapabilities,
    private readonly newText: () => string,
  ) {
    this.deps = depsOn(createOfficeGateway(cellLabels(workbookText), capabilities));
  }

  /** `Excel` is hers while she does something. Whoever comes in between does so while she waits for an answer. */
  async inHerExcel<T>(action: () => Promise<T>): Promise<T> {
    const scope = globalThis as { Excel: typeof Excel };
    const before = scope.Excel;
    scope.Excel = this.client.Excel;
    try {
      return await action();
    } finally {
      scope.Excel = before;
    }
  }

  plan(errand: Errand): Plan {
    const register = this.seen();
    const { deps } = this;
    const { act, row, column, choice } = errand;
    const text = `${errand.sign}${this.newText()}`;
    const pick = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)];
    const point = pick(register?.points ?? [], row);
    const simply = (run: () => Promise<Notice | { readonly notice: Notice }>, touches: Plan['touches'] = nothing, wrote: readonly string[] = [], repeatable = true): Plan => ({ touches, run: () => told(run, wrote, repeatable) }); // prettier-ignore
    switch (act) {
      case 'report': {
        const report = pick(register?.reports ?? [], row);
        if (report === undefined) break;
        const { pointId, unit } = report;
        const base = reportForm(report);
        const field = pick(['sinceLast', 'nextSteps', 'internalNote'] as const, column)!;
        const mine = { ...base, [field]: choice === 3 ? '' : text, ...(choice === 2 && { status: pick(unitStatuses, row) ?? null }) }; // prettier-ignore
        const header = { sinceLast: 'Siden sist', nextSteps: 'Neste steg', internalNote: 'Intern merknad' }[field];
        return {
          aim: { table: 'reports', key: `${pointId} · ${unit}`, header },
          touches: rowOf('reports', `${pointId} · ${unit}`),
          run: () => form(base, mine, choice, (from, to) => saveReport(pointId, unit, from, to, deps)),
        };
      }
      case 'point':
      case 'owners': {
        if (point === undefined) break;
        const { id } = point;
        const base = pointForm(point);
        const field = pick(['shortTitle', 'theme', 'source'] as const, column)!;
        const mine = act === 'owners' ? { ...base, ownersText: pick(OWNERS, column)! } : { ...base, [field]: text };
        const header = { shortTitle: 'Kortnavn', theme: 'Tema', source: 'Kilde' }[field];
        const touches = (cell: string) => rowOf('points', id)(cell) || (act === 'owners' && cell.startsWith(`reports|${id} `)); // prettier-ignore
        const report = register?.reports.find(({ pointId }) => pointId === id);
        const aim: Aim = act === 'owners' && report !== undefined ? { table: 'reports', key: `${id} · ${report.unit}`, header: 'Siden sist' } : { table: 'points', key: id, header }; // prettier-ignore
        return { aim, touches, run: () => form(base, mine, choice, (from, to) => savePoint(id, from, to, deps)) };
      }
      case 'decide':
        if (point === undefined) break;
        return {
          ...simply(() => decidePoint(point.id, choice % 2 === 0 ? 'closed' : 'open', deps), rowOf('points', point.id)),
          aim: { table: 'points', key: point.id, header: 'Rådets vedtak' },
        };
      case 'addPoint':
        return simply(() => addNewPoint({ shortTitle: text, text: `Om ${text}`, ownersText: pick(OWNERS, column)! }, deps), nothing, marksIn(text), false); // prettier-ignore
      case 'split': {
        if (point === undefined || (register?.points.length ?? 0) > 12) break;
        const { text: whole, ownersText } = point;
        const parts = [{ shortTitle: point.shortTitle, text: whole, ownersText }, { shortTitle: text, text: `Mer om ${text}`, ownersText: 'OPD' }]; // prettier-ignore
        return simply(() => splitIntoPoints(point.id, parts, deps), 'all', marksIn(text), false);
      }
      case 'addUnit':
        return simply(() => addNewUnit({ code: `NY${'ABCDEFGH'[row % 8]!}`, name: text, party: 'OK', aliases: [], email: '', note: '' }, deps), nothing, marksIn(text), false); // prettier-ignore
      case 'unit': {
        const unit = pick(register?.units ?? [], row);
        if (unit === undefined) break;
        const base = unitForm(unit);
        return {
          aim: { table: 'units', key: unit.code, header: 'Merknad' },
          touches: rowOf('units', unit.code),
          run: () => form(base, { ...base, note: text }, choice, (from, to) => saveUnit(unit.code, from, to, deps)),
        };
      }
      case 'renameUnit': {
        const unit = register?.units.find(({ code }) => code === pick(UNITS, row));
        if (unit === undefined) break;
        return simply(() => giveUnitCode(unit.code, `${unit.code}X`, deps), 'all', [], false);
      }
      case 'unitInUse': {
        const unit = register?.units.find(({ code }) => code === pick(UNITS, row));
        if (unit === undefined) break;
        const change = choice % 2 === 0 ? takeUnitOutOfUse : takeUnitIntoUse;
        return simply(() => change(unit.code, deps), rowOf('units', unit.code));
      }
      case 'draft': {
        if ((register?.points.length ?? 0) > 12) break;
        const draft = aDraft([aPointDraft(`Det skal ses på ${text} i år.`, pick(OWNERS, column)), aPointDraft(`Noe annet om ${text}.`, 'OPD')], { title: 'Referat fra seminaret' }); // prettier-ignore
        const run = async () => {
          const written = await writeDraft(draft, deps);
          this.drafts.push(written);
          return written;
        };
        return simply(run, nothing, marksIn(text));
      }
      case 'undoDraft': {
        const draft = this.drafts.pop();
        if (draft === undefined) break;
        return {
          touches: 'all',
          run: async () => ({ ...(await told(() => undoDraft(draft, deps), [])), replaced: marksIn(draft.added) }),
        };
      }
      case 'sheet':
        return simply(() => makeStatusSheet(deps), (cell) => cell.startsWith('meetings|') && cell.endsWith('|Statusark')); // prettier-ignore
      case 'fasten':
        return simply(() => fastenStatus(deps));
      case 'repair':
        return simply(() => createRegister(deps), blankCells);
      case 'check':
        return simply(() => checkWorkbook(deps));
      case 'remedies': {
        const { register: state } = deps.store.current();
        if (state.data !== 'ready') break;
        const safe = findingsOf(state, cellLabels(workbookText), deps.today()).flatMap(({ remedies }) => remedies.filter((remedy) => remedy.safe).slice(0, 1)); // prettier-ignore
        if (safe.length === 0) break;
        return simply(() => applyRemedies(safe, deps), 'all', [], false);
      }
      case 'refresh':
        break;
    }
    return { touches: nothing, run: () => refreshRegister(deps).then(() => ({ notice: undefined, wrote: [], replaced: [] })) }; // prettier-ignore
  }

  private seen(): Register | undefined {
    const { register } = this.deps.store.current();
    return register.data === 'ready' ? register.register : undefined;
  }
}

/** Repairing gives columns back that had gone: cells that were not there. */
const blankCells = nothing;

async function told(
  run: () => Promise<Notice | { readonly notice: Notice }>,
  wrote: readonly string[],
  repeatable = true,
): Promise<Told> {
  // prettier-ignore
  const result = await run();
  const notice = 'notice' in result ? result.notice : result;
  const done = notice.kind !== 'error' && notice.key !== 'notice.draftKnown';
  return { notice, wrote: done ? wrote : [], replaced: [], ...(repeatable && { again: run }) };
}

/** Saves a form as the pane does. Where somebody changed the same field she sees both, chooses, and saves once more. */
async function form<T extends { readonly [K in keyof T]: FieldValue }>(
  base: T,
  mine: T,
  choice: number,
  save: (base: T, mine: T) => Promise<Saved<T>>,
): Promise<Told> {
  let [from, to] = [base, mine];
  let saved = await save(from, to);
  // What could not be kept is told with the conflict, before she chooses.
  const told = marksIn(saved.notice.problems);
  if (saved.kind === 'conflict') {
    const { theirs, conflicts } = saved;
    const chosen = Object.fromEntries(conflicts.map(({ field }) => [field, choice % 2 === 0 ? 'mine' : 'theirs']));
    [from, to] = [theirs, resolveConflicts(from, theirs, to, chosen as never)];
    saved = await save(from, to);
  }
  const fields = (Object.keys(to) as (keyof T)[]).filter((field) => to[field] !== from[field]);
  const done = saved.kind === 'saved';
  return {
    notice: saved.notice,
    wrote: done ? marksIn(fields.map((field) => to[field])) : [],
    replaced: [...told, ...(done ? marksIn(fields.map((field) => from[field])) : [])],
    again: () => save(from, to),
  };
}
