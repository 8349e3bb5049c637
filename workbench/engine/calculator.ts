// Decides when and what to calculate. Changes mark areas as dirty; `calculate` runs the model until nothing is dirty.
// Custom functions are asynchronous, the model is not: at first sight of a call the cell gets `#GETTING_DATA` and the call
// goes out; when answers have come, their cells are calculated once more. So all calls of a round run side by side.
import type { CellValue, CustomFunction } from './engine';
import type { DirtyArea, ModelValue, UniverModel } from './univer';

/** For the answers of custom functions; a large book alone may calculate longer. */
const LIMIT_MS = 5000;
const MODEL_LIMIT_MS = 120_000;
const BUSY = '#GETTING_DATA';

interface Call {
  readonly name: string;
  readonly done: Promise<void>;
}

export class Calculator {
  private dirty: DirtyArea[] = [];
  private running: Promise<void> | undefined;
  private readonly functions = new Map<string, CustomFunction>();
  private readonly calls = new Map<string, Call>();
  private readonly answers = new Map<string, ModelValue[][]>();
  private generation = 0;

  constructor(
    private readonly model: UniverModel,
    private readonly addressOf: (at: { sheetId: string; row: number; column: number }) => string,
  ) {
    model.onForeignChange((areas) => this.dirty.push(...areas));
  }

  get functionNames(): string[] {
    return [...this.functions.keys()];
  }

  /** Forgets everything that waits: the workbook is another one. Functions stay. */
  reset(): void {
    this.dirty = [];
    this.calls.clear();
    this.answers.clear();
    this.generation++;
  }

  markDirty(area: DirtyArea): void {
    this.dirty.push(area);
  }

  register(name: string, fn: CustomFunction): void {
    this.functions.set(name, fn);
    this.model.setFunction(name, (args, at) => this.answer(name, args, at));
    this.touch([name]);
  }

  removeFunctions(): void {
    const names = this.functionNames;
    for (const name of names) this.model.removeFunction(name);
    this.functions.clear();
    this.touch(names);
  }

  /** Formulas in which one of `words` stands (a table, name, function or sheet) are compiled and calculated anew. */
  touch(words: readonly string[], grownTables: readonly string[] = []): void {
    if (words.length + grownTables.length === 0) return;
    const wanted = wordPattern(words);
    const grown = wordPattern(grownTables, '(?!\\[\\[#This Row\\])');
    const cells: { sheetId: string; row: number; column: number }[] = [];
    this.model.forEachFormula((sheetId, row, column, formula) => {
      if (wanted.test(formula) || grown.test(formula)) cells.push({ sheetId, row, column });
    });
    this.model.forget([...words, ...grownTables], cells);
    for (const cell of cells) this.markDirty({ ...cell, rowCount: 1, columnCount: 1 });
  }

  /** Resolves when all values are there, at once when nothing is dirty; rejects after five seconds. */
  calculate(): Promise<void> {
    if (!this.running) {
      if (this.dirty.length === 0 && this.calls.size === 0) return Promise.resolve();
      this.running = this.run();
    }
    return this.running;
  }

  private async run(): Promise<void> {
    let deadline = Date.now() + LIMIT_MS;
    try {
      while (this.dirty.length > 0 || this.calls.size > 0) {
        if (this.dirty.length > 0) {
          const areas = joined(this.dirty);
          areas.push(...spillersIn(this.model, areas));
          this.dirty = [];
          const started = Date.now();
          await this.within(started + MODEL_LIMIT_MS, this.model.calculate(areas));
          deadline += Date.now() - started; // only waiting for functions counts
        } else await this.within(deadline, Promise.all([...this.calls.values()].map((call) => call.done)));
      }
    } finally {
      this.answers.clear();
      this.running = undefined; // in the same turn as the last look at `dirty`, or a wake-up would be lost
    }
  }

  private async within(deadline: number, work: Promise<unknown>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(this.timeoutMessage())), Math.max(0, deadline - Date.now()));
    });
    try {
      await Promise.race([work, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  private timeoutMessage(): string {
    const names = [...new Set([...this.calls.values()].map((call) => call.name))];
    this.calls.clear(); // an answer that comes later still reaches its cell, at the next calculation
    return names.length > 0
      ? `Calculation took more than ${LIMIT_MS / 1000} s: no answer from ${names.join(', ')}`
      : `Calculation took more than ${LIMIT_MS / 1000} s`;
  }

  private answer(
    name: string,
    args: ModelValue[][][],
    at: { sheetId: string; row: number; column: number },
  ): ModelValue[][] {
    const key = JSON.stringify([name, at.sheetId, at.row, at.column, args]);
    const known = this.answers.get(key);
    if (known) return known;
    const waits = args.some((matrix) =>
      matrix.some((row) => row.some((value) => typeof value === 'object' && value?.error === BUSY)),
    );
    if (!waits && !this.calls.has(key)) this.calls.set(key, { name, done: this.call(name, key, args, at) });
    return [[{ error: BUSY }]];
  }

  private async call(
    name: string,
    key: string,
    args: ModelValue[][][],
    at: { sheetId: string; row: number; column: number },
  ): Promise<void> {
    const generation = this.generation;
    await Promise.resolve(); // a function that throws at once must not be done before its call is noted
    let answer: ModelValue[][];
    try {
      const fn = this.functions.get(name);
      answer = fn
        ? matrixOf(
            await fn(
              args.map((matrix) => matrix.map((row) => row.map((value) => value ?? ''))),
              this.addressOf(at),
            ),
          )
        : [[{ error: '#NAME?' }]];
    } catch {
      answer = [[{ error: '#VALUE!' }]];
    }
    if (generation !== this.generation) return;
    this.calls.delete(key);
    this.answers.set(key, answer);
    this.markDirty({ ...at, rowCount: 1, columnCount: 1 });
  }
}

/** Finds any of the words, as a whole word and in any case. Of none, nothing. */
function wordPattern(words: readonly string[], unless = ''): RegExp {
  if (words.length === 0) return /(?!)/;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${escaped})(?![\\p{L}\\p{N}_.])${unless}`, 'iu');
}

/** Formulas whose spilled values lie in `areas`, or which found no room: what has changed there may be in their way or out of it. */
function spillersIn(model: UniverModel, areas: readonly DirtyArea[]): DirtyArea[] {
  const sheets = new Set(areas.map((area) => area.sheetId));
  const spills = [...sheets].flatMap((sheetId) => model.spills(sheetId));
  const touched = spills.filter((spill) =>
    areas.some((area) => area.sheetId === spill.sheetId && overlap(area, spill)),
  );
  return [...touched, ...model.blockedSpills(sheets)].map((origin) => ({ ...origin, rowCount: 1, columnCount: 1 }));
}

function overlap(one: DirtyArea, other: DirtyArea): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

/** Excel gives `#VALUE!` for what is no rectangle. */
function matrixOf(answer: CellValue[][]): ModelValue[][] {
  const width = answer[0]?.length ?? 0;
  if (width === 0 || answer.some((row) => row.length !== width)) return [[{ error: '#VALUE!' }]];
  return answer.map((row) => [...row]);
}

/** Many small areas cost more than a few large ones: past a hundred, one area a sheet around them all. */
function joined(areas: readonly DirtyArea[]): DirtyArea[] {
  if (areas.length <= 100) return [...areas];
  const bySheet = new Map<string, DirtyArea>();
  for (const area of areas) {
    const known = bySheet.get(area.sheetId);
    if (!known) {
      bySheet.set(area.sheetId, area);
      continue;
    }
    const row = Math.min(known.row, area.row);
    const column = Math.min(known.column, area.column);
    const rowCount = Math.max(known.row + known.rowCount, area.row + area.rowCount) - row;
    const columnCount = Math.max(known.column + known.columnCount, area.column + area.columnCount) - column;
    bySheet.set(area.sheetId, { sheetId: area.sheetId, row, column, rowCount, columnCount });
  }
  return [...bySheet.values()];
}
