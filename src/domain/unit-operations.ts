// Changes of the list of units. The code is the key of a unit everywhere: owner texts, status rows, history.

import { refuse, vanished, type Change, type RowMove } from './change';
import { checkUnits, isReserved, sameWord } from './check-units';
import { unitCode, type UnitCode } from './ids';
import { formatOwners, parseOwners, type Owner } from './owners';
import { problem, type Problem } from './problem';
import type { Point, Register } from './register';
import { addMissingReports } from './report-operations';
import { isAbbreviation, unitDirectory, type Unit, type UnitDirectory } from './units';

export type UnitChange = Change<UnitCode>;

/** `party` may be the unit's own code: it is a party then. */
export type NewUnit = Pick<Unit, 'name' | 'aliases' | 'email' | 'note'> & {
  readonly code: string;
  readonly party: string;
};

/**
 * Refused for a code that is empty, taken (in any case, also as another unit's alias) or a word of the owner grammar. Owner
 * texts that waited for the unit are read with it: it gets its status rows.
 */
export function addUnit(register: Register, input: NewUnit): UnitChange {
  const fault = codeFault(register.units, input.code);
  if (fault !== undefined) return refuse(fault);
  const code = unitCode(input.code.trim());
  const added: Unit = { ...input, ...tidy(input), code, party: unitCode(input.party.trim()), active: true };
  const units = [...register.units, added];
  const points = register.points.map((point) => reread(point, unitDirectory(units), (text) => text));
  return changed(register, { ...register, units, points }, code);
}

export type UnitFields = Pick<Unit, 'name' | 'party' | 'aliases' | 'email' | 'note'>;

/**
 * Changes the named fields and no others. A new party changes how owner lines read: «OK ved SET» becomes «BK ved SET», in
 * points where the whole line is understood; other lines keep their words and get a problem.
 */
export function editUnit(register: Register, code: UnitCode, fields: Partial<UnitFields>): UnitChange {
  const before = register.units.find((unit) => unit.code === code);
  if (before === undefined) return vanished(code);
  const edited: Unit = { ...before, ...fields, ...tidy({ ...before, ...fields }) };
  const units = replaceUnit(register.units, code, edited);
  const moved = edited.party !== before.party;
  const party = (owner: Owner): Owner => (owner.unit === code ? { ...owner, party: edited.party } : owner);
  const points = register.points.map((point) =>
    reread(point, unitDirectory(units), (text) => {
      const read = parseOwners(text, unitDirectory(register.units));
      return moved && read.owners.some(({ unit }) => unit === code) && read.problems.length === 0
        ? formatOwners(read.owners.map(party))
        : text;
    }),
  );
  return changed(register, { ...register, units, points }, code);
}

/**
 * A unit that got a new abbreviation is the same unit: a secretary who renames KON to NOE expects every point and every status
 * row to say NOE, with what the unit has written. So the owner texts, the status rows and the units of a renamed party follow.
 * The old code becomes an alias, for minutes that still use it, and for `Historikk`, which keeps what each meeting was told
 * (`historyByUnit` finds it again). Refused as in `addUnit`; the unit's own aliases are free to become its code.
 */
export function renameUnit(register: Register, from: UnitCode, toText: string): UnitChange {
  const before = register.units.find((unit) => unit.code === from);
  if (before === undefined) return vanished(from);
  const to = unitCode(toText.trim());
  if (to === from) return { ok: true, id: from, register, problems: [] };
  const others = register.units.filter((unit) => unit !== before);
  const fault = codeFault(others, to);
  if (fault !== undefined) return refuse(fault);
  const aliases = [...before.aliases.filter((alias) => alias !== to), from];
  const inParty = (unit: Unit): Unit => (unit.party === from ? { ...unit, party: to } : unit);
  const units = register.units.map((unit) => inParty(unit === before ? { ...unit, code: to, aliases } : unit));
  const directory = unitDirectory(units);
  const word = wordOf(from);
  const points = register.points.map((point) => reread(point, directory, (text) => text.replace(word, () => to)));
  const moves: RowMove[] = [{ table: 'units', from, to }];
  const reports = register.reports.map((report) => {
    if (report.unit !== from) return report;
    const { pointId } = report;
    moves.push({ table: 'reports', from: { pointId, unit: from }, to: { pointId, unit: to } });
    return { ...report, unit: to };
  });
  return { ...changed(register, { ...register, units, points, reports }, to), moves };
}

/**
 * A unit that is no more. It stays in the list, so that points, status rows and history that name it can be read, and is no
 * longer suggested for new owners. Refused for a party while units in use belong to it (`unitHasUnits`). Open points that it
 * still answers for are a problem (`unitStillOwner`): somebody must take them over.
 */
export function deactivateUnit(register: Register, code: UnitCode): UnitChange {
  const before = register.units.find((unit) => unit.code === code);
  if (before === undefined) return vanished(code);
  const at = { kind: 'cell', table: 'units', column: 'active', key: code } as const;
  const members = register.units.filter((unit) => unit.active && unit.party === code && unit.code !== code);
  if (members.length > 0) {
    const params = { code, units: members.map((unit) => unit.code).join(', ') };
    return refuse(problem('unitHasUnits', 'error', params, at));
  }
  const points = register.points.filter(
    (point) => point.decision === 'open' && point.owners.some(({ unit }) => unit === code),
  );
  const params = { code, points: points.map((point) => point.id).join(', ') };
  return {
    ok: true,
    id: code,
    register: { ...register, units: replaceUnit(register.units, code, { ...before, active: false }) },
    problems: points.length === 0 ? [] : [problem('unitStillOwner', 'warning', params, at)],
  };
}

export function reactivateUnit(register: Register, code: UnitCode): UnitChange {
  const before = register.units.find((unit) => unit.code === code);
  if (before === undefined) return vanished(code);
  const units = replaceUnit(register.units, code, { ...before, active: true });
  return { ok: true, id: code, register: { ...register, units }, problems: [] };
}

function codeFault(units: readonly Unit[], written: string): Problem | undefined {
  const code = written.trim();
  const at = { kind: 'cell', table: 'units', column: 'code', key: code } as const;
  if (code === '') return problem('unitCodeMissing', 'error', {}, at);
  if (isReserved(code)) return problem('unitCodeReserved', 'error', { code }, at);
  const taken = units.find((unit) => [unit.code, ...unit.aliases].some((word) => sameWord(word, code)));
  return taken && problem('unitCodeTaken', 'error', { code, name: taken.name || taken.code }, at);
}

/** As a cell would hold it: no stray spaces, no empty or repeated alias. */
const tidy = ({ name, aliases, email, note }: Pick<Unit, 'name' | 'aliases' | 'email' | 'note'>) => ({
  name: name.trim(),
  aliases: [...new Set(aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''))],
  email: email.trim(),
  note: note.trim(),
});

const replaceUnit = (units: readonly Unit[], code: UnitCode, unit: Unit): readonly Unit[] =>
  units.map((other) => (other.code === code ? unit : other));

/** The code where it stands as a word; an abbreviation in upper case only, a name in any. */
function wordOf(code: UnitCode): RegExp {
  const literal = code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, isAbbreviation(code) ? 'gu' : 'giu');
}

/** The point with its texts of units rewritten and read by `directory`; the same object where nothing differs. */
function reread(point: Point, directory: UnitDirectory, rewrite: (text: string) => string): Point {
  const ownersText = rewrite(point.ownersText);
  const contributorsText = rewrite(point.contributorsText);
  const { owners } = parseOwners(ownersText, directory);
  const contributors = parseOwners(contributorsText, directory).owners;
  const same =
    ownersText === point.ownersText &&
    contributorsText === point.contributorsText &&
    formatOwners(owners) === formatOwners(point.owners) &&
    formatOwners(contributors) === formatOwners(point.contributors);
  return same ? point : { ...point, ownersText, owners, contributorsText, contributors };
}

/**
 * Owners that can be read now get their status row. Problems: what the change made of the list, and owner lines that cannot be
 * read as before.
 */
function changed(before: Register, after: Register, id: UnitCode): UnitChange & { ok: true } {
  const { units } = after;
  const known = new Set(checkUnits(before.units).map(textOf));
  const list = checkUnits(units).filter((found) => !known.has(textOf(found)));
  const directory = unitDirectory(units);
  const touched = after.points.filter((point, index) => point !== before.points[index]);
  const lines = touched.flatMap((point): Problem[] => {
    const at = { kind: 'cell', table: 'points', column: 'ownersText', key: point.id } as const;
    return parseOwners(point.ownersText, directory).problems.map((found) => ({ ...found, at }));
  });
  return { ok: true, id, register: addMissingReports(after, touched), problems: [...list, ...lines] };
}

const textOf = ({ code, params }: Problem): string => JSON.stringify([code, params]);
