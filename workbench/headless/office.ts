/**
 * `Office` and `CustomFunctions` as far as an add-in needs them without a page. In a browser these come from office.js, which
 * needs a host window; here they are the smallest objects that do what they say.
 */

export type RequirementSets = Readonly<Record<string, string>>;

/** What this client and host do: the client implements ExcelApi up to 1.15. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddinCommands: '1.1',
  Settings: '1.1',
};

export interface OfficeOptions {
  readonly requirementSets: RequirementSets;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The add-in asks for its pane. */
  readonly onPane: (visible: boolean) => void;
}

export interface HeadlessOffice {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
  };
  readonly actions: { associate(id: string, handler: (event: { completed(): void }) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void>; hide(): Promise<void> };
  onReady(callback?: (info: object) => void): Promise<object>;
}

export function headlessOffice(options: OfficeOptions): { office: HeadlessOffice; actions: Map<string, (event: { completed(): void }) => void> } {
  const actions = new Map<string, (event: { completed(): void }) => void>();
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const office: HeadlessOffice = {
    context: {
      requirements: { isSetSupported: (name, version = '1.1') => supports(options.requirementSets, name, version) },
      displayLanguage: options.displayLanguage,
      contentLanguage: options.contentLanguage,
      platform: info.platform,
      host: info.host,
    },
    actions: { associate: (id, handler) => void actions.set(id, handler) },
    addin: {
      showAsTaskpane: () => Promise.resolve(options.onPane(true)),
      hide: () => Promise.resolve(options.onPane(false)),
    },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
  return { office, actions };
}

function supports(sets: RequirementSets, name: string, version: string): boolean {
  const key = Object.keys(sets).find((set) => set.toLowerCase() === name.toLowerCase());
  const claimed = key === undefined ? undefined : sets[key];
  if (claimed === undefined) return false;
  const [major = 0, minor = 0] = claimed.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Collects what the add-in associates; `registerFunctions` reads it. */
export function headlessCustomFunctions() {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  return {
    associated,
    CustomFunctions: {
      associate: (id: string, implementation: (...args: unknown[]) => unknown): void => void associated.set(id.toUpperCase(), implementation),
    },
  };
}
