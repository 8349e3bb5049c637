/**
 * The methods of Office's common API and the batches of Excel's, as `executeMethod` calls them by number.
 * The numbers and the shapes of arguments and answers are those the client sends and reads.
 */
import type { Client } from '../../host/client';
import type { OpenBook } from '../../host/open-book';
import { findRange } from '../../host/resolve';
import { scopeOf } from '../../host/host';
import type { Line } from '../../line/line';
import { DispatchId, OfficeErrorNumber } from '../../wire/constants';
import type { BatchRequest, BatchResponse } from '../../wire/messages';
import type { WireSession } from '../../wire/session';

export interface MethodContext {
  readonly book: OpenBook;
  readonly line: Line;
  readonly client: Client;
  readonly session: WireSession;
  commandCompleted(commandId: string, status: number): void;
  messageChild(content: string, targetOrigin: string | undefined): void;
}

interface MethodData extends Readonly<Record<string, unknown>> {
  readonly DdaMethod: { readonly DispatchId: number };
}
/** `Error` is 0 or a number of the client's own table. */
export interface MethodAnswer extends Readonly<Record<string, unknown>> {
  readonly Version: 1;
  readonly Error: number;
}

const COMPRESSED = 1;
/** Of the client's own table of errors. */
const FILE_TYPE_NOT_SUPPORTED = 1009;
const NOT_SUPPORTED = 5000;
const INVALID_PARAMETER = 5010;

const ok = (extra: Readonly<Record<string, unknown>> = {}): MethodAnswer => ({ ...extra, Version: 1, Error: 0 });
const failed = (error: number): MethodAnswer => ({ Version: 1, Error: error });

export class OfficeMethods {
  #file: { readonly bytes: Uint8Array; readonly sliceSize: number } | undefined;

  constructor(private readonly context: MethodContext) {}

  async execute(data: MethodData): Promise<MethodAnswer> {
    const { book } = this.context;
    switch (data.DdaMethod.DispatchId) {
      case DispatchId.richApi:
        return this.#batch(data['ArrayData'] as readonly unknown[]);
      case DispatchId.loadSettings:
        return ok({
          Properties: {
            Settings: [...book.engine.book.settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) })),
          },
        });
      case DispatchId.saveSettings:
        return this.#saveSettings(
          data['DdaSettingsMethod'] as { readonly Properties: readonly (readonly [string, string])[] },
        );
      case DispatchId.getFile:
        return this.#openFile(Number(data['0']), Number(data['1']));
      case DispatchId.getFileSlice:
        return this.#slice(Number(data['3']));
      case DispatchId.closeFile:
        this.#file = undefined;
        return ok();
      case DispatchId.goToById:
        return this.#goTo(String(data['1'] ?? data['0']));
      case DispatchId.commandCompleted:
        this.context.commandCompleted(String(data['0']), Number(data['1']));
        return ok();
      case DispatchId.messageChild:
        this.context.messageChild(String(data['messageContent']), data['targetOrigin'] as string | undefined);
        return ok();
      default:
        return failed(NOT_SUPPORTED);
    }
  }

  async #batch(array: readonly unknown[]): Promise<MethodAnswer> {
    const { line, client, session } = this.context;
    const text = String(array[4]);
    const call = {
      body: JSON.parse(text) as BatchRequest,
      flags: Number(array[6] ?? 0),
      bytes: new TextEncoder().encode(text).length,
    };
    const response = await line.answer(call, session, client);
    // The answer first, then the events that the batch caused.
    setTimeout(() => void line.deliverEvents());
    const refused = wholeCallError(response);
    return refused === undefined ? ok({ Data: [200, [], JSON.stringify(response)] }) : failed(refused);
  }

  async #saveSettings({
    Properties,
  }: {
    readonly Properties: readonly (readonly [string, string])[];
  }): Promise<MethodAnswer> {
    const { book, line } = this.context;
    await line.exclusively(() =>
      book.engine.setSettings(new Map(Properties.map(([key, json]) => [key, JSON.parse(json) as unknown]))),
    );
    return ok();
  }

  async #openFile(type: number, sliceSize: number): Promise<MethodAnswer> {
    if (type !== COMPRESSED) return failed(FILE_TYPE_NOT_SUPPORTED);
    const { book, line } = this.context;
    const bytes = await line.exclusively(async () => {
      await book.settle();
      return book.engine.save();
    });
    this.#file = { bytes, sliceSize };
    return ok({ 0: 'file', 1: bytes.length });
  }

  #slice(index: number): MethodAnswer {
    if (!this.#file) return failed(INVALID_PARAMETER);
    const { bytes, sliceSize } = this.#file;
    const part = [...bytes.slice(index * sliceSize, (index + 1) * sliceSize)];
    return ok({ 0: part, 1: part.length });
  }

  async #goTo(id: string): Promise<MethodAnswer> {
    const { book, line, client } = this.context;
    return line.exclusively(() => {
      const place = findRange(book, book.activeSheet(client).id, id);
      if (!place) return failed(INVALID_PARAMETER);
      scopeOf(book, client).create.range(place.sheetId, place.rect).Select();
      return ok();
    });
  }
}

/** A call that was refused as a whole has a number of its own where office.js has one for it. */
function wholeCallError({ Error: error }: BatchResponse): number | undefined {
  if (error === undefined || error.ActionIndex !== undefined) return undefined;
  return (OfficeErrorNumber as Readonly<Record<string, number | undefined>>)[error.Code];
}
