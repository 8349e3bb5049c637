// Stories of four people in one workbook, step by step, each step held against the model. A story is plain data, so that one
// that goes wrong is cut down to the few steps that matter.
import fc from 'fast-check';
import { createRegister, writeDraft, type Deps } from '../../../src/app';
import { readCapabilities } from '../../../src/workbook/officejs';
import type { Workbench } from '../../../workbench/headless';
import { aDraft, aPointDraft } from '../builders';
import { opened, withIntruders, type Intrusion } from '../register-workbook';
import { addInActs, AddInPerson, type Errand, type Plan } from './add-in-person';
import { cellsByKey, doubledKeys, gridTable, sheetTexts, textsInTables, textsOutside } from './grid';
import { handActs, Hands, type Aim, type Deed } from './hands';
import { marksIn, Texts } from './texts';

/** Somebody who comes in right after the `at`-th answer that another person's add-in gets. */
type Meanwhile = { readonly at: number } & ({ readonly who: 'ola' | 'kari'; readonly deed: Deed } | { readonly who: 'other'; readonly errand: Errand }); // prettier-ignore

interface HandStep {
  readonly who: 'ola' | 'kari';
  readonly deed: Deed;
}
interface AddInStep {
  readonly who: 'solveig' | 'unni';
  readonly errand: Errand;
  readonly meanwhile: readonly Meanwhile[];
  /** The same request once more changes nothing. */
  readonly twice: boolean;
}
export type Step = HandStep | AddInStep;

const few = fc.nat({ max: 11 });
// What spoils a register for everybody is done now and then only.
const rarely = new Set(['renameColumn', 'renameSheet', 'insertSheetRow', 'moveColumn', 'ownColumn', 'pasteRow', 'newRow', 'hideRow', 'hideColumn', 'noteBelow']); // prettier-ignore
const deed: fc.Arbitrary<Deed> = fc.record({
  act: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom('type' as const, 'type', 'paste', 'pasteOverList', 'empty', 'typeElsewhere'),
    },
    { weight: 4, arbitrary: fc.constantFrom('sort' as const, 'filter', 'clearFilter', 'insertRow', 'deleteRow') },
    { weight: 1, arbitrary: fc.constantFrom(...handActs.filter((act) => rarely.has(act))) },
  ),
  table: few,
  row: few,
  column: few,
  undone: fc.nat({ max: 5 }).map((n) => n === 5),
  aimed: fc.boolean(),
});
const errand: fc.Arbitrary<Errand> = fc.record({
  act: fc.constantFrom(...addInActs),
  row: few,
  column: few,
  choice: fc.nat({ max: 3 }),
  sign: fc.constantFrom('', '', '=', '-', '@'),
});
const person = fc.constantFrom('ola' as const, 'kari' as const);
const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.integer({ min: 1, max: 7 }), who: person, deed }) },
  {
    weight: 1,
    arbitrary: fc.record({ at: fc.integer({ min: 1, max: 7 }), who: fc.constant('other' as const), errand }),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who: person, deed }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constantFrom('solveig' as const, 'unni' as const),
      errand,
      meanwhile: fc.oneof(fc.constant([]), fc.array(meanwhile, { minLength: 1, maxLength: 3 })),
      twice: fc.nat({ max: 3 }).map((n) => n === 3),
    }),
  },
);

export const LONGEST_STORY = 60;
export const stories = fc.array(step, { minLength: 1, maxLength: LONGEST_STORY, size: 'max' });

export interface Counts {
  stories: number;
  steps: number;
  /** Things done between two answers of somebody's use case. */
  meanwhile: number;
  /** Use cases, and how many of them ended each way. */
  useCases: number;
  outcomes: Record<string, number>;
}
export const noCounts = (): Counts => ({ stories: 0, steps: 0, meanwhile: 0, useCases: 0, outcomes: {} });

async function fourPoints(deps: Deps): Promise<void> {
  await createRegister(deps);
  await writeDraft(
    aDraft([
      aPointDraft('Det skal lages en felles plan for unge i sentrum.', 'OK ved SET og UTD, og OPD'),
      aPointDraft('Det skal vurderes nye tiltak mot vold i nære relasjoner.', 'OK og OPD'),
      aPointDraft('Belysningen i parkene skal kartlegges.', 'OK ved BYU, og OPD'),
      aPointDraft('Samarbeidet om utelivet skal fortsette.', 'OPD'),
    ]),
    deps,
  );
}

/** One workbench for all stories: each opens the same register anew. */
export class Stage {
  private constructor(
    readonly workbench: Workbench,
    private readonly register: Uint8Array,
  ) {}

  static async open(): Promise<Stage> {
    const { workbench } = await opened(fourPoints);
    return new Stage(workbench, await workbench.save());
  }

  async play(steps: readonly Step[], counts: Counts): Promise<void> {
    await this.workbench.open(this.register);
    // Nobody in the stories goes by what formulas show, and calculating is half of the time.
    this.workbench.book.calculationMode = 'Manual';
    const story = new Story(this.workbench, counts);
    await story.begin();
    for (const [index, one] of steps.entries())
      await story.step(one).catch((cause: unknown) => {
        throw new Error(`Step ${index + 1}, ${JSON.stringify(one)}: ${String(cause)}`, { cause });
      });
    counts.stories += 1;
  }
}

class Story {
  private readonly texts = new Texts();
  private readonly hands: { readonly ola: Hands; readonly kari: Hands };
  private readonly people: { readonly solveig: AddInPerson; readonly unni: AddInPerson };
  /** The texts that stood there after the last step. */
  private known: ReadonlySet<string> = new Set();
  /** Keys that somebody with plain Excel has given to two rows. */
  private doubledByHand: ReadonlySet<string> = new Set();

  constructor(
    private readonly workbench: Workbench,
    private readonly counts: Counts,
  ) {
    const { texts } = this;
    const plain = workbench.user(3);
    const hand = (name: string) => new Hands(workbench, plain, () => texts.next(name));
    this.hands = { ola: hand('ola'), kari: hand('kari') };
    const capabilities = readCapabilities();
    const person = (name: string, user: number) => new AddInPerson(name, workbench.user(user), capabilities, () => texts.next(name)); // prettier-ignore
    this.people = { solveig: person('solveig', 1), unni: person('unni', 2) };
  }

  async begin(): Promise<void> {
    for (const who of Object.values(this.people)) await who.inHerExcel(() => who.plan({ act: 'refresh', row: 0, column: 0, choice: 0, sign: '' }).run()); // prettier-ignore
  }

  async step(step: Step): Promise<void> {
    this.counts.steps += 1;
    if ('deed' in step) await this.byHand(step.who, step.deed, undefined, this.known);
    else await this.byAddIn(step);
    this.known = this.standing();
    const lost = this.texts.missing(this.known);
    if (lost.length > 0) throw new Error(`Lost without anybody being shown: ${lost.join(', ')}`);
  }

  private standing(): ReadonlySet<string> {
    return new Set(marksIn(textsInTables(this.workbench)));
  }

  /** What a person with plain Excel takes away he has chosen, and what he writes he believes is there. */
  private async byHand(
    who: 'ola' | 'kari',
    deed: Deed,
    aim: Aim | undefined,
    before: ReadonlySet<string>,
  ): Promise<void> {
    // prettier-ignore
    await this.hands[who].do(deed, aim);
    const after = this.standing();
    this.texts.release([...before].filter((mark) => !after.has(mark)));
    this.texts.save([...after].filter((mark) => !before.has(mark) && mark.startsWith(who)));
    this.doubledByHand = doubledKeys(this.workbench);
  }

  private async byAddIn({ who, errand, meanwhile, twice }: AddInStep): Promise<void> {
    const person = this.people[who];
    const plan = person.plan(errand);
    const watch = new Watch(this.workbench);
    const intrusions = meanwhile.map((one): Intrusion => ({ at: one.at, intrude: () => this.intrude(one, who, plan, watch) })); // prettier-ignore
    const told = await person.inHerExcel(() => withIntruders(intrusions, plan.run));
    this.counts.useCases += 1;
    const outcome = `${errand.act} ${told.notice?.kind ?? 'read'}`;
    this.counts.outcomes[outcome] = (this.counts.outcomes[outcome] ?? 0) + 1;
    this.texts.save(told.wrote);
    this.texts.release([...told.replaced, ...marksIn(told.notice?.problems)]);
    watch.compare(plan.touches, errand.act === 'sheet');
    const doubled = [...doubledKeys(this.workbench)].filter((key) => !this.doubledByHand.has(key));
    if (doubled.length > 0) throw new Error(`${errand.act} gave two rows the key ${doubled.join(', ')}`);
    const { again } = told;
    if (twice && meanwhile.length === 0 && again !== undefined && told.notice?.kind !== 'error') {
      const once = sheetTexts(this.workbench, () => true);
      await person.inHerExcel(again);
      const now = sheetTexts(this.workbench, () => true);
      for (const [name, text] of once) if (now.get(name) !== text) throw new Error(`${errand.act} done again changed ${name}: ${text} -> ${now.get(name)}`); // prettier-ignore
    }
  }

  private async intrude(one: Meanwhile, host: 'solveig' | 'unni', plan: Plan, watch: Watch): Promise<void> {
    this.counts.meanwhile += 1;
    await watch.exempt(async () => {
      if ('deed' in one) return this.byHand(one.who, one.deed, plan.aim, this.standing());
      const other = this.people[host === 'solveig' ? 'unni' : 'solveig'];
      const told = await other.inHerExcel(other.plan(one.errand).run);
      this.texts.save(told.wrote);
      this.texts.release([...told.replaced, ...marksIn(told.notice?.problems)]);
    });
  }
}

/** Looks at everything before and after a use case, and leaves out what others did meanwhile. */
class Watch {
  private readonly cells: ReadonlyMap<string, string>;
  private readonly outside: readonly string[];
  private readonly history: readonly string[];
  private readonly sheets: ReadonlyMap<string, string>;
  private readonly others = new Set<string>();
  private othersOutside = false;

  constructor(private readonly workbench: Workbench) {
    this.cells = cellsByKey(workbench);
    this.outside = textsOutside(workbench);
    this.history = this.historyRows();
    this.sheets = this.statusSheets();
  }

  async exempt(action: () => Promise<void>): Promise<void> {
    const [cells, outside, sheets] = [cellsByKey(this.workbench), textsOutside(this.workbench), this.statusSheets()];
    await action();
    for (const cell of differing(cells, cellsByKey(this.workbench))) this.others.add(cell);
    if (String(outside) !== String(textsOutside(this.workbench))) this.othersOutside = true;
    for (const name of differing(sheets, this.statusSheets())) this.others.add(name);
  }

  compare(touches: Plan['touches'], makesSheet: boolean): void {
    const now = cellsByKey(this.workbench);
    if (touches !== 'all') {
      const strange = differing(this.cells, now).filter((cell) => this.cells.has(cell) && !touches(cell) && !this.others.has(cell)); // prettier-ignore
      if (strange.length > 0) throw new Error(`Changed what was none of its business: ${strange.map((cell) => `${cell}: ${this.cells.get(cell)} -> ${now.get(cell)}`).join('; ')}`); // prettier-ignore
    }
    const outside = textsOutside(this.workbench);
    if (!this.othersOutside && String(outside) !== String(this.outside)) throw new Error(`Something stands or stood outside the tables: ${this.outside.join('|')} -> ${outside.join('|')}`); // prettier-ignore
    const history = new Set(this.historyRows());
    const gone = this.history.filter((row) => !history.has(row));
    if (gone.length > 0) throw new Error(`Historikk lost ${gone.join('; ')}`);
    if (makesSheet) return;
    const sheets = this.statusSheets();
    for (const [name, text] of this.sheets) if (sheets.get(name) !== text && !this.others.has(name)) throw new Error(`${name} changed`); // prettier-ignore
  }

  private historyRows(): readonly string[] {
    return gridTable(this.workbench, 'history')?.rows.map((row) => row.join('|')).filter((row) => /[^|]/.test(row)) ?? []; // prettier-ignore
  }

  private statusSheets(): ReadonlyMap<string, string> {
    return sheetTexts(this.workbench, (name) => name.startsWith('Statusark'));
  }
}

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell));
