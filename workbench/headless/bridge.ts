/** `OfficeExtension.HostBridge` on one side, a line to the workbook on the other: one client's calls in, answers and events out. */
import type { Client } from '../host/client';
import type { Line } from '../line/line';
import { BridgeMessage } from '../wire/constants';
import type { BatchRequest, EventEntry } from '../wire/messages';
import type { WireSession } from '../wire/session';

// The real one, whatever a test does to its clock.
const later = setImmediate;

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
      const { id, type, flags, message } = JSON.parse(text) as BridgeRequest;
      const call = { flags, body: message.body, bytes: Buffer.byteLength(text) };
      void line.answer(call, session, client).then(async (body) => {
        bridge.onMessageFromHost?.(JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } }));
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
