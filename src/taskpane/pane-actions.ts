// What components may ask for: each callback runs a use case and ends in a notice in the store. Components see neither the
// gateway nor Excel. Use cases that the first view does not need are loaded when they are asked for.

import { chooseMeeting } from '../app/choose-meeting';
import type { CommandId } from '../app/commands';
import { commands } from '../app/commands';
import type { Deps } from '../app/deps';
import type { Exported, ExportedFile, ExportKind, ExportOptions } from '../app/export-kinds';
import { refreshRegister } from '../app/refresh-register';
import { perform, runCommand } from '../app/run-command';
import type { PointForm, ReportForm } from '../app/change-point';
import type { Saved } from '../app/change-register';
import type { UnitForm } from '../app/change-unit';
import type { Remedy } from '../app/remedies/remedy';
import type { openMinutesFile } from '../app/open-minutes-file';
import type { RegisterPlan } from '../app/register-plan';
import type { openRegisterFile, ReadRegister } from '../app/register-file';
import type { MinutesReading } from '../app/read-minutes';
import type { AppState, Notice, View } from '../app/store';
import type { TakeOver } from '../app/take-over-points';
import type { DraftWritten } from '../app/write-draft';
import type {
  ComparedPointField,
  ComparedReportField,
  Decision,
  IsoDay,
  MinutesDraft,
  NewPoint,
  NewUnit,
  Place,
  Point,
  PointId,
  PointPart,
  Register,
  ReportTold,
  UnitCode,
} from '../domain';

/** What a view is to show when one goes there. */
export type PanePlace = Partial<Pick<AppState, 'pointFilter' | 'openPoint' | 'openUnit' | 'myUnit'>>;

export interface PaneActions {
  readonly go: (view: View, place?: PanePlace) => void;
  /** Runs what the ribbon's button of that name runs. */
  readonly run: (id: CommandId) => Promise<Notice | undefined>;
  readonly refresh: () => Promise<void>;
  readonly dismissNotice: () => void;
  readonly decide: (id: PointId, decision: Decision) => Promise<Notice>;
  readonly addPoint: (input: NewPoint) => Promise<Notice>;
  readonly savePoint: (id: PointId, base: PointForm, mine: PointForm) => Promise<Saved<PointForm>>;
  /** One field as it stood before; `shown` is the point as it was compared. */
  readonly putBackPointField: (then: Point, shown: Point, field: ComparedPointField) => Promise<Notice>;
  readonly putBackReportField: (
    id: PointId,
    unit: UnitCode,
    then: ReportTold,
    shown: ReportTold,
    field: ComparedReportField,
  ) => Promise<Notice>;
  /** Rows of one point that are gone. */
  readonly putBackRows: (id: PointId, rows: Pick<Register, 'points' | 'reports'>) => Promise<Notice>;
  readonly splitPoint: (id: PointId, parts: readonly PointPart[]) => Promise<Notice>;
  readonly saveReport: (id: PointId, unit: UnitCode, base: ReportForm, mine: ReportForm) => Promise<Saved<ReportForm>>;
  readonly saveUnit: (code: UnitCode, base: UnitForm, mine: UnitForm) => Promise<Saved<UnitForm>>;
  readonly addUnit: (input: NewUnit) => Promise<Notice>;
  readonly giveUnitCode: (code: UnitCode, newCode: string) => Promise<Notice>;
  readonly setUnitInUse: (code: UnitCode, inUse: boolean) => Promise<Notice>;
  /** `undefined`: it is not to be done. */
  readonly repair: (shown: RegisterPlan | undefined) => Promise<Notice | undefined>;
  /** All of them in one write, or none; those whose problem is gone are left out. */
  readonly applyRemedies: (chosen: readonly Remedy[]) => Promise<Notice>;
  /** Selects the row in the workbook; says so when a filter hides it or it is gone. */
  readonly showPlace: (place: Place) => Promise<void>;
  /** Selects what the unit fills in for the point. */
  readonly showReport: (id: PointId, unit: UnitCode) => Promise<void>;
  /** Touches no workbook. `undefined` when reading failed; the notice says how. */
  readonly readMinutes: (text: string) => Promise<MinutesReading | undefined>;
  /** Says nothing in a notice: its answer is shown where the file was chosen. */
  readonly openMinutesFile: typeof openMinutesFile;
  /** Says nothing in a notice: its answer is shown where the file was chosen. */
  readonly openRegisterFile: typeof openRegisterFile;
  /** Adds what the workbook lacks; makes the register first when there is none. */
  readonly writeRegisterFile: (file: ReadRegister) => Promise<Notice>;
  /** Makes the register first when there is none. `undefined` when the host failed; the notice says how. */
  readonly writeDraft: (
    draft: MinutesDraft,
    meetingDay: IsoDay | null,
    takeOver: readonly TakeOver[],
  ) => Promise<DraftWritten | undefined>;
  readonly undoDraft: (written: DraftWritten) => Promise<Notice>;
  /** `undefined` when the host failed; the notice says how. Possible personal data are for the person to look at first. */
  readonly exportFile: (kind: ExportKind, options: ExportOptions) => Promise<Exported | undefined>;
  /** Opens a workbook that was made beside this one. */
  readonly openFile: (file: ExportedFile) => Promise<Notice>;
  /** For one of the meetings in Møter, by its name. */
  readonly makeStatusSheet: (meeting: string) => Promise<Notice>;
  readonly fastenStatus: (meeting: string) => Promise<Notice>;
  readonly say: (notice: Notice) => void;
}

export function createPaneActions(deps: Deps): PaneActions {
  const { store } = deps;
  const refresh = async (): Promise<void> => {
    await perform(deps, 'reading', async () => {
      await refreshRegister(deps);
      return undefined;
    });
  };
  return {
    go: (view, place = {}) => {
      const checks = view === 'check' && store.current().view !== 'check';
      store.update({ view, ...place });
      if (checks) void refresh(); // the other views have not looked at everything
    },
    run: (id) => runCommand(id, deps),
    refresh,
    dismissNotice: () => store.update({ notice: undefined }),
    decide: (id, decision) =>
      perform(deps, 'writing', async () => (await import('../app/change-point')).decidePoint(id, decision, deps)),
    addPoint: (input) =>
      perform(deps, 'writing', async () => (await import('../app/change-point')).addNewPoint(input, deps)),
    savePoint: (id, base, mine) =>
      saving(deps, async () => (await import('../app/change-point')).savePoint(id, base, mine, deps)),
    putBackPointField: (then, shown, field) =>
      perform(deps, 'writing', async () =>
        (await import('../app/put-back')).putBackPointField(then, shown, field, deps),
      ),
    putBackReportField: (id, unit, then, shown, field) =>
      perform(deps, 'writing', async () =>
        (await import('../app/put-back')).putBackReportField(id, unit, then, shown, field, deps),
      ),
    putBackRows: (id, rows) =>
      perform(deps, 'writing', async () => (await import('../app/put-back')).putBackRows(id, rows, deps)),
    splitPoint: (id, parts) =>
      perform(deps, 'writing', async () => (await import('../app/change-point')).splitIntoPoints(id, parts, deps)),
    saveReport: (id, unit, base, mine) =>
      saving(deps, async () => (await import('../app/change-point')).saveReport(id, unit, base, mine, deps)),
    saveUnit: (code, base, mine) =>
      saving(deps, async () => (await import('../app/change-unit')).saveUnit(code, base, mine, deps)),
    addUnit: (input) =>
      perform(deps, 'writing', async () => (await import('../app/change-unit')).addNewUnit(input, deps)),
    giveUnitCode: (code, newCode) =>
      perform(deps, 'writing', async () => (await import('../app/change-unit')).giveUnitCode(code, newCode, deps)),
    setUnitInUse: (code, inUse) =>
      perform(deps, 'writing', async () => {
        const { takeUnitIntoUse, takeUnitOutOfUse } = await import('../app/change-unit');
        return inUse ? takeUnitIntoUse(code, deps) : takeUnitOutOfUse(code, deps);
      }),
    repair: async (shown) => {
      if (shown !== undefined)
        return perform(deps, 'writing', async () =>
          (await import('../app/create-register')).repairRegister(shown, deps),
        );
      store.update({ repair: undefined, notice: undefined });
      return undefined;
    },
    applyRemedies: (chosen) =>
      perform(deps, 'writing', async () =>
        (await import('../app/remedies/apply-remedies')).applyRemedies(chosen, deps),
      ),
    showPlace: async (place) => {
      await perform(deps, 'reading', async () => (await import('../app/show-row')).showPlace(place, deps));
    },
    showReport: async (id, unit) => {
      await perform(deps, 'reading', async () => (await import('../app/show-row')).showReport(id, unit, deps));
    },
    readMinutes: async (text) => {
      let reading: MinutesReading | undefined;
      await perform(deps, 'reading', async () => {
        const { traceMinutesText } = await import('../app/read-minutes');
        reading = await traceMinutesText(text, store.current().register);
        return undefined;
      });
      return reading;
    },
    openMinutesFile: async (...file) => (await import('../app/open-minutes-file')).openMinutesFile(...file),
    openRegisterFile: async (file) => (await import('../app/register-file')).openRegisterFile(file),
    writeRegisterFile: (file) =>
      perform(deps, 'writing', async () => (await import('../app/register-file')).writeRegisterFile(file, deps)),
    writeDraft: async (draft, meetingDay, takeOver) => {
      let written: DraftWritten | undefined;
      await perform(deps, 'writing', async () => {
        if (store.current().register.data === 'none') {
          const made = await commands.createRegister.run?.(deps);
          if (made?.kind === 'error' || store.current().repair !== undefined) return made;
        }
        const { writeDraft } = await import('../app/write-draft');
        written = await writeDraft(draft, deps, meetingDay, takeOver);
        return written.notice;
      });
      return written;
    },
    undoDraft: (written) =>
      perform(deps, 'writing', async () => (await import('../app/undo-draft')).undoDraft(written, deps)),
    exportFile: async (kind, options) => {
      let exported: Exported | undefined;
      await perform(deps, 'reading', async () => {
        exported = await (await import('../app/export-files')).exportFile(kind, deps, options);
        const { personalData, notice } = exported;
        return personalData.length > 0 ? undefined : notice;
      });
      return exported;
    },
    openFile: (file) =>
      perform(deps, 'reading', async () => (await import('../app/open-export')).openExport(file, deps)),
    makeStatusSheet: (meeting) =>
      perform(deps, 'writing', async () => {
        const { makeStatusSheet } = await import('../app/make-status-sheet');
        return (await makeStatusSheet(deps, chooseMeeting(meeting))).notice;
      }),
    fastenStatus: (meeting) =>
      perform(deps, 'writing', async () =>
        (await import('../app/fasten-status')).fastenStatus(deps, chooseMeeting(meeting)),
      ),
    say: (said) => store.update({ notice: said }),
  };
}

/**
 * A form's result, also when the host failed. Said in a notice, but for a conflict: both versions come in the form's place. Words
 * that were lost on the way are told in any case.
 */
async function saving<T>(deps: Deps, save: () => Promise<Saved<T>>): Promise<Saved<T>> {
  let saved: Saved<T> | undefined;
  const failure = await perform(deps, 'writing', async () => {
    saved = await save();
    return saved.kind === 'conflict' && saved.notice.problems.length === 0 ? undefined : saved.notice;
  });
  if (saved !== undefined) return saved;
  if (failure === undefined) throw new Error('A form was neither saved nor refused');
  return { kind: 'refused', notice: failure };
}
