/**
 * One person's add-in on the page: its frame, its conversation with our host, its dialogs and its custom functions. Made anew for
 * each load of the add-in.
 */
import type { Client } from '../../host/client';
import { connect } from '../../host/host';
import type { ServiceHooks } from '../../host/services';
import type { RequirementSets } from '../../line/requirement-sets';
import { CustomFunctionMessage, MessageCategory } from '../../wire/constants';
import type { EventEntry } from '../../wire/messages';
import type { PageSession } from '../session/page-session';
import { appContext } from './app-context';
import { DialogFrame, type ShowDialog } from './dialog-frame';
import { frameElement, newConversationId } from './frame-element';
import { type MethodAnswer, OfficeMethods } from './office-methods';
import { XdmChannel } from './xdm-channel';

export interface AddInOptions {
  readonly session: PageSession;
  readonly client: Client;
  readonly url: string;
  readonly id: string;
  readonly name: string;
  readonly displayLanguage: string;
  readonly requirementSets: RequirementSets;
  readonly ui: AddInUi;
}
/** What the add-in asks of the page around it. */
export interface AddInUi {
  showPane(visible: boolean): void;
  updateRibbon(change: { readonly id: string; readonly change: Readonly<Record<string, unknown>> }): void;
  createRibbon(json: string): void;
  focusGrid(): void;
  showDialog: ShowDialog;
}

/** A command that never says it is completed; Excel ends it after five minutes. */
const COMMAND_LIMIT_MS = 300_000;
/** What office.js answers to a command whose function nobody has associated. */
const NO_SUCH_FUNCTION = 11_101;
const LOAD_LIMIT_MS = 30_000;
const COMMAND_RETRY_MS = 200;
/** What the add-in does with the keyboard when it is done with it: Esc, Tab past its ends, F2, Ctrl+F6. */
const EXITS = new Set([5, 6, 13, 14, 15, 16, 17, 18]);
/** Of `_ErrorCode` in the answers of custom functions. */
const FUNCTION_ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
const DIALOG_EVENT = 'dialogMessageReceived';
const DIALOG_CLOSED = 12_006;
const DIALOG_OPEN_ALREADY = 12_007;
const VISIBILITY_EVENT = 65_539;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export class AddInFrame {
  readonly element: HTMLIFrameElement;
  /** Custom functions may be called. */
  readonly ready: Promise<void>;
  readonly #channel: XdmChannel;
  readonly #methods: OfficeMethods;
  readonly #commands = new Map<string, (status: number) => void>();
  readonly #invocations = new Map<number, Pending>();
  #waiting: EventEntry[] = [];
  #lastInvocation = 0;
  #dialog: DialogFrame | undefined;
  #becameReady: () => void = () => undefined;
  #selection = '';
  #visible = true;
  readonly #made = performance.now();
  readonly #unsubscribe: () => void;

  constructor(private readonly options: AddInOptions) {
    const { session, client, url, id, name, displayLanguage, ui } = options;
    this.ready = new Promise((resolve) => (this.#becameReady = resolve));
    const hooks: ServiceHooks = {
      onRuntimeState: (state) => this.#showPane(state === 'Visible'),
      onRibbonUpdate: (controlId, change) => ui.updateRibbon({ id: controlId, change }),
      onRibbonCreate: (json) => ui.createRibbon(json),
      onCustomFunctionsReady: () => this.#becameReady(),
      onCustomFunctionResults: (results) => this.#functionResults(results),
    };
    const wire = connect(session.book, client, hooks, (fault) => console.error('The workbench host failed:', fault));
    const conversationId = newConversationId();
    this.element = frameElement(url, name, { conversationId, appId: id, displayLanguage, isDialog: false });
    this.#methods = new OfficeMethods({
      book: session.book,
      line: session.line,
      client,
      session: wire,
      commandCompleted: (commandId, status) => this.#commands.get(commandId)?.(status),
      messageChild: (content) => this.#dialog?.deliver(content),
    });
    this.#channel = new XdmChannel(this.element, new URL(url).origin, conversationId, {
      invoke: (method, data) => this.#invoke(method, data),
      registered: (event, data) => {
        if (event === DIALOG_EVENT) this.#openDialog((data as { readonly targetId: string }).targetId);
      },
      unregistered: (event) => {
        if (event === DIALOG_EVENT) this.#closeDialog();
      },
    });
    client.deliver = (entries) => this.#push(entries);
    this.#unsubscribe = session.subscribe(() => this.#tellSelection());
  }

  dispose(): void {
    this.#closeDialog();
    this.#unsubscribe();
    this.#channel.dispose();
    this.element.remove();
    this.options.client.forget();
    for (const { reject } of this.#invocations.values()) reject({ code: '#NAME?' });
  }

  /** A ribbon button: resolves when the function says it is completed. Rejects when there is none of that name. */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    let status = await this.#command(functionName, controlId);
    // A page that is still loading has its functions a little later; Excel waits for the runtime to start.
    while (status === NO_SUCH_FUNCTION && performance.now() - this.#made < LOAD_LIMIT_MS) {
      await new Promise((resolve) => setTimeout(resolve, COMMAND_RETRY_MS));
      status = await this.#command(functionName, controlId);
    }
    if (status !== 0) throw new Error(`The command ${functionName} did not run (status ${status})`);
  }

  /** Answers 0 when the function has said that it is completed. */
  #command(functionName: string, controlId: string): Promise<number> {
    const commandId = crypto.randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(-1), COMMAND_LIMIT_MS);
      const done = (status: number): void => {
        clearTimeout(timer);
        this.#commands.delete(commandId);
        resolve(status);
      };
      this.#commands.set(commandId, done);
      const request = { 0: commandId, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) };
      if (!this.#channel.push('appCommandInvoked', request)) done(NO_SUCH_FUNCTION);
    });
  }

  /** A custom function: arguments as Excel gives them. Calls of the same moment go together, as in Excel. */
  invokeFunction(id: string, args: readonly unknown[], address: string): Promise<unknown> {
    const invocation = ++this.#lastInvocation;
    const message = JSON.stringify([invocation, id, args, address, 0, null]);
    this.#waiting.push([MessageCategory.customFunction, CustomFunctionMessage.invoke, '', message, '', false]);
    if (this.#waiting.length === 1)
      queueMicrotask(() => {
        this.#push(this.#waiting);
        this.#waiting = [];
      });
    return new Promise((resolve, reject) => this.#invocations.set(invocation, { resolve, reject }));
  }

  /** The person has opened or closed the pane. */
  paneVisibilityChanged(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.#push([[MessageCategory.apiEvent, VISIBILITY_EVENT, '', message, '', false]]);
  }

  #showPane(visible: boolean): void {
    this.#visible = visible;
    this.options.ui.showPane(visible);
  }

  async #invoke(method: string, data: unknown): Promise<unknown> {
    if (method === 'ContextActivationManager_getAppContextAsync') return this.#context();
    if (method === 'executeMethod') return this.#methods.execute(data as Parameters<OfficeMethods['execute']>[0]);
    if (method === 'ContextActivationManager_notifyHost' && EXITS.has(Number((data as readonly unknown[])[1])))
      this.options.ui.focusGrid();
    return null;
  }

  #context(settings = this.options.session.engine.book.settings): object {
    const { session, id, name, displayLanguage, requirementSets } = this.options;
    const { fileName, readOnly } = session.book;
    return appContext({ appId: id, name, fileName, displayLanguage, readOnly, requirementSets, settings });
  }

  #push(entries: readonly EventEntry[]): void {
    this.#channel.push('richApiMessage', { ArrayData: entries });
  }

  /** `[id, ok, value or message, error code]`. */
  #functionResults(results: readonly unknown[]): void {
    for (const [id, ok, value, code] of results as readonly (readonly [number, boolean, unknown, number?])[]) {
      const pending = this.#invocations.get(id);
      this.#invocations.delete(id);
      if (ok) pending?.resolve(value);
      else pending?.reject({ code: FUNCTION_ERRORS[code ?? 0] ?? '#VALUE!', message: value });
    }
  }

  /** `Office.EventType.DocumentSelectionChanged`, which says no more than that. */
  #tellSelection(): void {
    const selection = JSON.stringify(this.options.client.selection);
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.#channel.push('documentSelectionChanged', {});
  }

  // --- dialogs

  #openDialog(targetId: string): void {
    if (this.#dialog) {
      this.#dialogEvent({ messageType: DIALOG_OPEN_ALREADY });
      return;
    }
    const { id, name, displayLanguage, ui } = this.options;
    this.#dialog = new DialogFrame(targetId, {
      appId: id,
      title: name,
      displayLanguage,
      context: () => this.#context(new Map()),
      show: ui.showDialog,
      execute: (data): Promise<MethodAnswer> => this.#methods.execute(data),
      message: (content, origin) =>
        this.#dialogEvent({ messageType: 0, messageContent: content, messageOrigin: origin }),
      closedByPerson: () => {
        this.#closeDialog();
        this.#dialogEvent({ messageType: DIALOG_CLOSED });
      },
    });
  }

  #dialogEvent(event: Readonly<Record<string, unknown>>): void {
    this.#channel.push(DIALOG_EVENT, event);
  }

  #closeDialog(): void {
    this.#dialog?.dispose();
    this.#dialog = undefined;
  }
}
