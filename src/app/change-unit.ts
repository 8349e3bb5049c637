// Changes of the list of units.

import {
  addUnit,
  deactivateUnit,
  editUnit,
  reactivateUnit,
  renameUnit,
  unitCode,
  type NewUnit,
  type Unit,
  type UnitCode,
} from '../domain';
import { changeRegister, saveForm, type Saved } from './change-register';
import type { Deps } from './deps';
import type { Notice } from './store';

export const addNewUnit = (input: NewUnit, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => addUnit(register, input), { key: 'notice.unitAdded' });

/** What a person may change of a unit besides its code. */
export interface UnitForm {
  readonly name: string;
  readonly party: string;
  /** As they stand in the cell: separated by commas. */
  readonly aliases: string;
  readonly email: string;
  readonly note: string;
}

export const unitForm = (unit: Unit): UnitForm => ({
  name: unit.name,
  party: unit.party,
  aliases: unit.aliases.join(', '),
  email: unit.email,
  note: unit.note,
});

export const saveUnit = (code: UnitCode, base: UnitForm, mine: UnitForm, deps: Deps): Promise<Saved<UnitForm>> =>
  saveForm(
    deps,
    {
      key: code,
      current: (register) => {
        const unit = register.units.find((other) => other.code === code);
        return unit && unitForm(unit);
      },
      base,
      mine,
      save: (register, { party, aliases, ...rest }) =>
        editUnit(register, code, { ...rest, party: unitCode(party), aliases: aliases.split(/[,;]/) }),
    },
    { key: 'notice.unitSaved' },
  );

/** A new abbreviation; points and status rows follow, the old one becomes an alias. */
export const giveUnitCode = (code: UnitCode, newCode: string, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => renameUnit(register, code, newCode), {
    key: 'notice.unitRenamed',
    params: { from: code },
  });

export const takeUnitOutOfUse = (code: UnitCode, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => deactivateUnit(register, code), { key: 'notice.unitDeactivated' });

export const takeUnitIntoUse = (code: UnitCode, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => reactivateUnit(register, code), { key: 'notice.unitReactivated' });
