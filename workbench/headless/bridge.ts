/**
 * `OfficeExtension.HostBridge` on one side, a host session on the other: requests of one client in, answers and events out.
 * Everything that can go wrong on the way to Excel is decided here.
 */
import type { Client } from '../host/client';
import { ApiError } from '../wire/api-error';
import { ActionType, BridgeMessage, MAX_PAYLOAD_BYTES, PathType, RequestFlag } from '../wire/constants';
import type { BatchRequest, BatchResponse, EventEntry } from '../wire/messages';
import { refusal, type WireSession } from '../wire/session';
import type { Faults } from './faults';

// The real ones, whatever a test does to its clock.
const [later, wait] = [setImmediate, setTimeout];

/** One `context.sync()` as it went over the wire. */
export interface SyncRecord {
  readonly user: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error?: string;
}

/** What all clients of a workbench share. */
export interface Line {
  readonly faults: Faults;
  readonly syncs: SyncRecord[];
  latencyMs: number;
  /** Resolves when no cell is being edited; `undefined` when none is. */
  editing(): Promise<void> | undefined;
  /** One batch at a time, whoever sent it. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Events reach the add-ins after the answer of the batch that raised them. */
  deliverEvents(): Promise<void>;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest };
}

export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

export function bridgeTo(session: WireSession, client: Client, line: Line): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      void answer(text, request, session, client, line).then(async (body) => {
        const reply = { id: request.id, type: request.type, message: { statusCode: 200, headers: {}, body } };
        bridge.onMessageFromHost?.(JSON.stringify(reply));
        await line.deliverEvents();
      });
    },
  };
  client.deliver = (entries) => {
    const message = JSON.stringify({ type: BridgeMessage.event, message: { entries: entries.map(eventObject) } });
    later(() => bridge.onMessageFromHost?.(message));
  };
  return bridge;
}

/** As an object: the client's short array form would lose who did it. */
const eventObject = ([messageCategory, messageType, targetId, message, id, isRemoteOverride]: EventEntry) => ({
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  isRemoteOverride,
});

async function answer(
  text: string,
  request: BridgeRequest,
  session: WireSession,
  client: Client,
  line: Line,
): Promise<BatchResponse> {
  const { body } = request.message;
  if (isOwnBusiness(body)) return line.exclusively(() => session.execute(body));
  if (line.latencyMs > 0) await new Promise((resolve) => wait(resolve, line.latencyMs));
  const requestBytes = Buffer.byteLength(text);
  const response = await perform(request, requestBytes, session, line);
  const code = response.Error?.Code;
  line.syncs.push({
    user: client.number,
    actions: countActions(body),
    requestBytes,
    responseBytes: Buffer.byteLength(JSON.stringify(response)),
    ...(code === undefined ? {} : { error: code }),
  });
  return response;
}

async function perform(
  { flags, message: { body } }: BridgeRequest,
  bytes: number,
  session: WireSession,
  line: Line,
): Promise<BatchResponse> {
  const fault = line.faults.next();
  if (fault?.when === 'before') return refusal(fault.error);
  if (bytes > MAX_PAYLOAD_BYTES) return refusal(new ApiError('RequestPayloadSizeLimitExceeded'));
  const editing = line.editing();
  if (editing !== undefined) {
    if ((flags & RequestFlag.delayForCellEdit) === 0) return refusal(new ApiError('InvalidOperationInCellEditMode'));
    await editing; // outside the queue: the person who is in the cell must be able to finish
  }
  const response = await line.exclusively(() => session.execute(body));
  if (fault?.when === 'after') return refusal(fault.error);
  if (Buffer.byteLength(JSON.stringify(response)) > MAX_PAYLOAD_BYTES)
    return refusal(new ApiError('ResponsePayloadSizeLimitExceeded'));
  return response;
}

/** The client tidies up by itself after `Excel.run`, and calls services of the page: neither is a sync of the add-in. */
function isOwnBusiness({ Actions, ObjectPaths }: BatchRequest): boolean {
  const calls = Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  const tidies =
    calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference' || Name === '_RemoveAllReferences');
  return tidies || Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
}

/** What the add-in asked for: the client's book-keeping is left out. */
function countActions({ Actions }: BatchRequest): number {
  return Actions.filter((a) => a.ActionType !== ActionType.instantiate && a.Name !== '_KeepReference').length;
}
