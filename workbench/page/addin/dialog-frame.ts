/**
 * A dialog of an add-in (`displayDialogAsync` with `displayInIframe`): a frame of its own, which talks to the add-in through the host.
 * Dialogs in a window of their own are opened by office.js itself.
 * https://learn.microsoft.com/office/dev/add-ins/develop/dialog-api-in-office-add-ins
 */
import { DispatchId } from '../../wire/constants';
import { frameElement, newConversationId } from './frame-element';
import type { MethodAnswer, OfficeMethods } from './office-methods';
import { XdmChannel } from './xdm-channel';

export interface DialogView {
  readonly element: HTMLIFrameElement;
  readonly title: string;
  /** Percent of the window. */
  readonly width: number;
  readonly height: number;
  readonly onClose: () => void;
}
/** Puts the dialog on the page; answers how to take it away. */
export type ShowDialog = (view: DialogView) => () => void;

type MethodData = Parameters<OfficeMethods['execute']>[0];

interface DialogOptions {
  readonly appId: string;
  readonly title: string;
  readonly displayLanguage: string;
  readonly context: () => object;
  readonly show: ShowDialog;
  readonly execute: (data: MethodData) => Promise<MethodAnswer>;
  readonly message: (content: string, origin: string) => void;
  readonly closedByPerson: () => void;
}
interface DialogRequest {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

export class DialogFrame {
  readonly #channel: XdmChannel;
  readonly #hide: () => void;
  readonly #origin: string;

  /** `request` is the JSON that `displayDialogAsync` sends. */
  constructor(
    request: string,
    private readonly options: DialogOptions,
  ) {
    const { url, width = 80, height = 80 } = JSON.parse(request) as DialogRequest;
    const { appId, title, displayLanguage, show, closedByPerson } = options;
    this.#origin = new URL(url).origin;
    const conversationId = newConversationId();
    const element = frameElement(url, title, { conversationId, appId, displayLanguage, isDialog: true });
    this.#channel = new XdmChannel(element, this.#origin, conversationId, {
      invoke: (method, data) => this.#invoke(method, data),
      registered: () => undefined,
      unregistered: () => undefined,
    });
    this.#hide = show({ element, title, width, height, onClose: closedByPerson });
  }

  dispose(): void {
    this.#hide();
    this.#channel.dispose();
  }

  /** `dialog.messageChild`. */
  deliver(content: string): void {
    this.#channel.push('dialogParentMessageReceived', {
      messageType: 1,
      messageContent: content,
      messageOrigin: this.#origin,
    });
  }

  async #invoke(method: string, data: unknown): Promise<unknown> {
    if (method === 'ContextActivationManager_getAppContextAsync') return this.options.context();
    if (method !== 'executeMethod') return null;
    const call = data as MethodData;
    if (call.DdaMethod.DispatchId !== DispatchId.messageParent) return this.options.execute(call);
    this.options.message(String(call['messageToParent']), this.#origin);
    return { Version: 1, Error: 0 };
  }
}
