// What a person is told about a workbook and what a repair does to it, as a short text that can be read beside the damage.
import {
  cellWords,
  checkWorkbook,
  createRegister,
  findingsOf,
  placeWords,
  refreshRegister,
  workbookText,
  type Deps,
  type Finding,
} from '../../../src/app';
import type { Problem } from '../../../src/domain';
import { WorkbookError } from '../../../src/workbook';
import type { Workbench } from '../../../workbench/headless';
import { aWorkbook } from '../../support/register-workbook';

export interface Answer {
  readonly text: string;
  /** Texts and numbers that stood in the file and stand nowhere any more. */
  readonly lost: readonly string[];
  /** Faults of the workbench's host. */
  readonly hostFaults: readonly unknown[];
}

export async function answerTo(xlsx: Uint8Array): Promise<Answer> {
  const { workbench, deps } = await aWorkbook(undefined, xlsx);
  const lines: string[] = [];
  const before = await standing(workbench);
  const checked = await told(deps, () => checkWorkbook(deps));
  const found = await findings(deps);
  lines.push(`Check: ${await stateOf(deps)} · ${checked}`, ...found);
  lines.push(`Repair: ${await told(deps, () => createRegister(deps))}`);
  const shown = deps.store.current().notice?.problems ?? [];
  lines.push(...shown.map((problem) => `  ${line(problem)}`));
  const after = await standing(workbench);
  const left = await findings(deps);
  const same = left.length > 0 && String(left) === String(found);
  lines.push(`Afterwards: ${await stateOf(deps)}${same ? ', the same' : ''}`, ...(same ? [] : left));
  lines.push(`A second repair: ${await told(deps, () => createRegister(deps))}`);
  const lost = missing(before, after);
  const { hostFaults } = workbench;
  workbench.dispose();
  return { text: `${lines.join('\n')}\n`, lost, hostFaults };
}

type Told = Awaited<ReturnType<typeof checkWorkbook>>;

/** In the words of the notice; a failure of the host by its code. */
async function told(deps: Deps, action: () => Promise<Told>): Promise<string> {
  try {
    const notice = await action();
    deps.store.update({ notice });
    return `${notice.kind}, ${workbookText(notice.key, notice.params)}`;
  } catch (error) {
    if (error instanceof WorkbookError) return `refused, ${workbookText(`error.${error.code}`)}`;
    throw error;
  }
}

async function stateOf(deps: Deps): Promise<string> {
  return (await refreshRegister(deps)).state;
}

async function findings(deps: Deps): Promise<string[]> {
  const { state, register, problems, unread } = await refreshRegister(deps, { lists: true });
  if (state === 'none') return [];
  const found = findingsOf({ register, problems, unread }, cellWords.labels, deps.today());
  return found.map((finding) => `  ${line(finding.problem)} → ${wayOut(finding)}`);
}

const short = (value: unknown): string => JSON.stringify(String(value).slice(0, 40)).slice(1, -1);

function line({ severity, code, at, params }: Problem): string {
  const place = placeWords(at, workbookText);
  const said = Object.entries(params).map(([name, value]) => `${name}=${short(value)}`);
  return [`${severity} ${code}`, ...(place === '' ? [] : [place]), ...(said.length > 0 ? [said.join(', ')] : [])].join(
    ' · ',
  );
}

/** What can be done: what is put right with the rest, what she chooses, where it takes her. */
function wayOut({ remedies, ways, note }: Finding): string {
  const ends = [
    ...remedies.map(
      ({ safe, change, fix }) => `${safe ? 'safe' : 'choice'}: ${change ? `«${short(change.to)}»` : fix.kind}`,
    ),
    ...ways.map(({ kind }) => `go to ${kind}`),
    ...(note === undefined ? [] : [note.key]),
  ];
  return ends.length > 0 ? ends.join(' | ') : 'by hand';
}

/** Everything people can read: by place, formulas by what they show. */
async function standing(workbench: Workbench): Promise<ReadonlyMap<string, { text: string; formula: boolean }>> {
  const cells = new Map<string, { text: string; formula: boolean }>();
  for (const { name } of workbench.engine.book.sheets) {
    const [values, formulas] = [await workbench.values(name), await workbench.formulas(name)];
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== '')
          cells.set(`${name} ${r} ${c}`, { text: String(value), formula: formulas[r]?.[c] !== undefined });
      }),
    );
  }
  return cells;
}

type Standing = Awaited<ReturnType<typeof standing>>;

/** What somebody wrote and what is neither in its cell nor, as somebody's text, in another. */
function missing(before: Standing, after: Standing): string[] {
  const written = [...after.values()].filter(({ formula }) => !formula).map(({ text }) => text);
  const count = new Map<string, number>();
  for (const text of written) count.set(text, (count.get(text) ?? 0) + 1);
  const lost: string[] = [];
  const moved: string[] = [];
  for (const [place, { text, formula }] of before) {
    if (formula) continue;
    const there = after.get(place);
    if (there?.text === text) {
      if (!there.formula) count.set(text, (count.get(text) ?? 0) - 1);
    } else moved.push(text);
  }
  for (const text of moved) {
    const left = count.get(text) ?? 0;
    if (left > 0) count.set(text, left - 1);
    else lost.push(text);
  }
  return lost;
}
