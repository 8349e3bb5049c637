/**
 * What office.js, which needs a host window, would add to the client's `Office`: `onReady`, and of `Office.context` the
 * languages, host, platform, requirements, document and its settings. Nothing else is made up.
 */
import type { Engine } from '../engine/engine';
import type { RequirementSets } from '../line/requirement-sets';
import type { OfficeClient } from './office-client';

export interface OfficeOptions {
  /** Claimed by `isSetSupported`. */
  readonly requirementSets: RequirementSets;
  /** Refuse members above them. */
  readonly gated: boolean;
  readonly displayLanguage: string;
  readonly readOnly: boolean;
  readonly fileName: string;
}

type Done = (result: { readonly status: 'succeeded'; readonly value: unknown }) => void;
const READY = { host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' } };

export function furnishOffice(client: OfficeClient, engine: Engine, options: OfficeOptions): void {
  const office = client.Office as unknown as Record<string, unknown>;
  office['HostType'] ??= { Excel: 'Excel' };
  office['PlatformType'] ??= { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' };
  office['AsyncResultStatus'] ??= { Succeeded: 'succeeded', Failed: 'failed' };
  office['onReady'] = async (callback?: (info: typeof READY) => unknown) => {
    await callback?.(READY);
    return READY;
  };
  const context = {
    host: READY.host,
    platform: READY.platform,
    displayLanguage: options.displayLanguage,
    contentLanguage: 'nb-NO',
    diagnostics: { host: READY.host, platform: READY.platform, version: '16.0.18000.40000' },
    requirements: requirementsOf(client, options.requirementSets),
    document: {
      mode: options.readOnly ? 'readOnly' : 'readWrite',
      url: `https://localhost/${encodeURIComponent(options.fileName)}`,
      settings: documentSettings(engine),
    },
  };
  // An older Excel answers ApiNotFound for what it does not know. The client has a check of its own for it, which it ships
  // switched off where classes inherit statics by prototype; on, it throws the same code at the call.
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.gated;
  // The client's own `Office.context` asks here, where office.js would have put it.
  client.OSF._OfficeAppFactory.getContext = () => context;
}

interface Requirements {
  isSetSupported(name: string, version?: string | number): boolean;
}

/** The client's own RequirementMatrix, told which sets there are. */
function requirementsOf(client: OfficeClient, sets: RequirementSets): Requirements {
  type Matrix = new (map: { readonly _sets: RequirementSets }) => Requirements;
  const { OfficeExt } = client as unknown as { OfficeExt: { Requirement: { RequirementMatrix: Matrix } } };
  const lower = Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]));
  return new OfficeExt.Requirement.RequirementMatrix({ _sets: lower });
}

/** The same store as `workbook.settings`, as in Excel. What is set stays in memory until it is saved. */
function documentSettings(engine: Engine): object {
  let memory: Map<string, unknown> | undefined; // read when first asked: a workbook may be opened in between
  const values = (): Map<string, unknown> => (memory ??= new Map(engine.book.settings));
  const settings = {
    get: (name: string): unknown => values().get(name) ?? null,
    set: (name: string, value: unknown): void => void values().set(name, JSON.parse(JSON.stringify(value)) as unknown),
    remove: (name: string): void => void values().delete(name),
    saveAsync: (...args: readonly unknown[]): void => {
      engine.setSettings(new Map(values()));
      answer(args);
    },
    refreshAsync: (...args: readonly unknown[]): void => {
      memory = undefined;
      answer(args);
    },
  };
  const answer = (args: readonly unknown[]): void => {
    const done = args.at(-1);
    if (typeof done === 'function') queueMicrotask(() => (done as Done)({ status: 'succeeded', value: settings }));
  };
  return settings;
}
