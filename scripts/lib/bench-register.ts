// Registers of any size for the bench, made by the add-in's own use cases on the headless workbench.
import {
  cellLabels,
  cellWords,
  createRegister,
  memoryKeep,
  Store,
  workbookText,
  writeDraft,
  type Deps,
} from '../../src/app';
import {
  builtInUnits,
  parseOwners,
  unitDirectory,
  type IsoDay,
  type IsoMonth,
  type MinutesDraft,
  type PointDraft,
} from '../../src/domain';
import { createOfficeGateway, readCapabilities } from '../../src/workbook/officejs';
import { startWorkbench, type Workbench } from '../../workbench/headless';

export interface BenchRegister {
  readonly workbench: Workbench;
  readonly deps: Deps;
}

export async function emptyWorkbook(): Promise<BenchRegister> {
  const workbench = await startWorkbench();
  const deps: Deps = {
    gateway: createOfficeGateway(cellLabels(workbookText), readCapabilities()),
    store: new Store(),
    t: workbookText,
    workbookText,
    words: cellWords,
    today: () => '2025-04-01' as IsoDay,
    keep: memoryKeep(),
    showPane: () => Promise.resolve(),
  };
  return { workbench, deps };
}

/** `points` points with an owner each: as many rows in Status. */
export async function registerOf(points: number): Promise<BenchRegister> {
  const book = await emptyWorkbook();
  await createRegister(book.deps);
  await writeDraft(draftOf(points), book.deps);
  return book;
}

export function draftOf(points: number): MinutesDraft {
  const { owners } = parseOwners('OPD', unitDirectory(builtInUnits));
  return {
    meeting: {
      title: 'Referat fra politirådsseminaret',
      date: '2025-01-30' as IsoDay,
      endDate: '2025-01-31' as IsoDay,
      reportingMonth: '2025-04' as IsoMonth,
    },
    themes: [],
    points: Array.from({ length: points }, (_, index): PointDraft => ({
      shortTitle: `Tiltak nummer ${index + 1}`,
      text: `Kommunen og politiet skal gjennomføre tiltak nummer ${index + 1} og melde tilbake til rådet.`,
      theme: '',
      ownersText: 'OPD',
      owners,
      contributorsText: '',
      contributors: [],
      due: null,
      lines: { first: index + 1, last: index + 1 },
    })),
    units: [],
    setAside: [],
    notPlaced: [],
    problems: [],
  };
}
