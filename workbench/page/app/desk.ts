/**
 * What stands around the grid: the add-in with its ribbon, pane and dialogs, loaded and taken away again. Holds the state that the
 * page's components draw.
 */
import type { FunctionsMetadata } from '../../line/custom-functions';
import { DEFAULT_REQUIREMENT_SETS } from '../../line/requirement-sets';
import { AddInFrame } from '../addin/add-in-frame';
import { offerFunctions } from '../addin/custom-functions';
import type { DialogView } from '../addin/dialog-frame';
import type { Manifest, RibbonControl, RibbonTab } from '../addin/manifest';
import { changedBy, type RibbonChanges, ribbonNow } from '../addin/ribbon-state';
import type { FunctionInfo } from '../grid/completion';
import type { Grid } from '../grid/grid';
import type { Messages } from './messages';

export interface DeskState {
  readonly tabs: readonly RibbonTab[];
  readonly paneOpen: boolean;
  readonly paneWidth: number;
  readonly dialog: DialogView | undefined;
  /** Ids of controls whose function is running. */
  readonly running: readonly string[];
  /** The add-in's custom functions, as they are typed. */
  readonly functions: readonly FunctionInfo[];
}
export interface DeskOptions {
  readonly grid: Grid;
  readonly manifest: Manifest;
  readonly messages: Messages;
  readonly displayLanguage: string;
  /** Reads a text from the address of the add-in. */
  readonly fetchText: (url: string) => Promise<string>;
}

/** Excel's own. Source: the width of a task pane in Excel on the web and the least one it allows, in pixels. */
export const PANE = { standard: 350, least: 320, most: 800 };

export class Desk {
  state: DeskState;
  /** The element that the add-in's frame is put into. */
  readonly paneElement = document.createElement('div');
  #frame: AddInFrame | undefined;
  #changes: RibbonChanges = {};
  readonly #listeners = new Set<() => void>();

  constructor(readonly options: DeskOptions) {
    this.paneElement.style.cssText = 'width: 100%; height: 100%;';
    this.state = {
      tabs: options.manifest.tabs,
      paneOpen: true,
      paneWidth: PANE.standard,
      dialog: undefined,
      running: [],
      functions: [],
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): DeskState => this.state;

  /** Custom functions follow as soon as the add-in's page has said that it can take calls. */
  load(): void {
    const { grid, manifest, displayLanguage } = this.options;
    const { session } = grid;
    const frame = new AddInFrame({
      session,
      client: session.client,
      url: manifest.url,
      id: manifest.id,
      name: manifest.name,
      displayLanguage,
      requirementSets: DEFAULT_REQUIREMENT_SETS,
      ui: {
        showPane: (paneOpen) => this.#set({ paneOpen }),
        updateRibbon: (change) => this.#changeRibbon(changedBy(this.#changes, change)),
        createRibbon: () => undefined,
        focusGrid: () => this.onFocusGrid(),
        showDialog: (dialog) => {
          this.#set({ dialog });
          return () => this.#set({ dialog: undefined });
        },
      },
    });
    this.#frame = frame;
    this.paneElement.replaceChildren(frame.element);
    void frame.ready
      .then(() => this.#offerFunctions(frame))
      .catch((error: unknown) => this.options.messages.failed(error));
  }

  /** As when the add-in is not installed: no ribbon, no pane, and its functions are unknown. */
  async unload(): Promise<void> {
    const { session } = this.options.grid;
    this.#frame?.dispose();
    this.#frame = undefined;
    this.#changes = {};
    this.#set({ tabs: [], paneOpen: false, dialog: undefined, running: [], functions: [] });
    await session.act(() => {
      session.engine.removeFunctions();
      session.book.touched();
    });
  }

  async setLoaded(loaded: boolean): Promise<void> {
    if (!loaded) return this.unload();
    this.#changeRibbon({});
    this.#set({ paneOpen: true });
    this.load();
  }

  /** Set by the page. */
  onFocusGrid: () => void = () => undefined;

  run(control: RibbonControl): void {
    const { action } = control;
    if (action.kind === 'pane') this.showPane(true);
    if (action.kind !== 'function' || !this.#frame) return;
    this.#set({ running: [...this.state.running, control.id] });
    void this.#frame
      .runCommand(action.name, control.id)
      .catch((error: unknown) => this.options.messages.failed(error))
      .finally(() => this.#set({ running: this.state.running.filter((id) => id !== control.id) }));
  }

  showPane(paneOpen: boolean): void {
    this.#set({ paneOpen });
    this.#frame?.paneVisibilityChanged(paneOpen);
  }

  resizePane(width: number): void {
    this.#set({ paneWidth: Math.min(PANE.most, Math.max(PANE.least, width)) });
  }

  async #offerFunctions(frame: AddInFrame): Promise<void> {
    const { grid, manifest, fetchText } = this.options;
    if (!manifest.functions) return;
    const { namespace, metadataUrl } = manifest.functions;
    const metadata = JSON.parse(await fetchText(metadataUrl)) as FunctionsMetadata;
    if (frame !== this.#frame) return; // another load meanwhile
    const { session } = grid;
    await session.act(() => {
      offerFunctions(session.engine, namespace, metadata, frame);
      session.book.touched();
    });
    this.#set({ functions: metadata.functions.map((each) => infoOf(namespace, each)) });
  }

  #changeRibbon(changes: RibbonChanges): void {
    this.#changes = changes;
    this.#set({ tabs: ribbonNow(this.options.manifest.tabs, changes) });
  }

  #set(patch: Partial<DeskState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

/** Parameters that may be left out stand in brackets, as in Excel. */
function infoOf(
  namespace: string,
  { name, description = '', parameters }: FunctionsMetadata['functions'][number],
): FunctionInfo {
  return {
    name: `${namespace}.${name}`,
    description,
    parameters: parameters.map(({ name: own = '', optional }) => (optional === true ? `[${own}]` : own)),
  };
}
