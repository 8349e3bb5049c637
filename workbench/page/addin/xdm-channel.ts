/**
 * One add-in page in a frame, on the wire of office.js: JSON texts through `window.postMessage`. Requests are answered by the
 * handlers; events are pushed. What another window, or the frame from another origin, says is not heard.
 */
import { XdmActionType, XdmMessageType, XdmResponseType } from '../../wire/constants';

export interface XdmHandlers {
  /** The answer to a call. Throwing tells the client that the host failed. */
  invoke(name: string, data: unknown): Promise<unknown>;
  registered(event: string, data: unknown): void;
  unregistered(event: string): void;
}

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const OK = 0;
const FAILED = -2;

export class XdmChannel {
  readonly #registrations = new Map<string, number>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    /** Of the add-in's page. */
    private readonly origin: string,
    private readonly conversationId: string,
    private readonly handlers: XdmHandlers,
  ) {
    window.addEventListener('message', this.#receive);
  }

  dispose(): void {
    window.removeEventListener('message', this.#receive);
  }

  /** False, and nothing is sent, unless the client has asked for the event. */
  push(event: string, data: unknown): boolean {
    const correlation = this.#registrations.get(event);
    if (correlation !== undefined) this.#post(event, correlation, data, XdmResponseType.event);
    return correlation !== undefined;
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
    const message = parsed(event.data);
    if (message?._messageType !== XdmMessageType.request || message._conversationId !== this.conversationId) return;
    void this.#answer(message);
  };

  async #answer({
    _actionName: name,
    _actionType: type,
    _correlationId: correlation,
    _data: data,
  }: XdmMessage): Promise<void> {
    try {
      if (type === XdmActionType.registerEvent) {
        this.#registrations.set(name, correlation);
        this.handlers.registered(name, data);
        this.#post(name, correlation, { Error: OK }, XdmResponseType.reply);
      } else if (type === XdmActionType.unregisterEvent) {
        this.#registrations.delete(name);
        this.handlers.unregistered(name);
        this.#post(name, correlation, { Error: OK }, XdmResponseType.reply);
      } else this.#post(name, correlation, (await this.handlers.invoke(name, data)) ?? null, XdmResponseType.reply);
    } catch (error) {
      console.error('The workbench host failed:', name, error);
      this.#post(name, correlation, String(error), XdmResponseType.reply, FAILED);
    }
  }

  #post(name: string, correlation: number, data: unknown, response: number, errorCode = OK): void {
    const message = {
      _messageType: XdmMessageType.response,
      _actionName: name,
      _conversationId: this.conversationId,
      _correlationId: correlation,
      _origin: location.origin,
      _data: data,
      _errorCode: errorCode,
      _responseType: response,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), this.origin);
  }
}

function parsed(data: unknown): XdmMessage | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  try {
    return JSON.parse(data) as XdmMessage;
  } catch {
    return undefined;
  }
}
