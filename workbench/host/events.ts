/**
 * Events: what happened -> queued while a batch runs -> delivered to the clients that asked, after it. Numbers are those
 * office.js registers for; payload fields those its transforms read.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
import { MessageCategory } from '../wire/constants';
import type { EventEntry } from '../wire/messages';
import type { Client } from './client';

export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
  autoSaveSettingChanged: 2200,
} as const;

/** Who did it. `byAddin` is false when the person typed. */
export interface Origin {
  readonly client: Client | null;
  readonly byAddin: boolean;
}

type Payload = Readonly<Record<string, unknown>>;

export interface HostEvent {
  readonly type: number;
  readonly targets: readonly string[];
  /** Made when delivered, so that values are the calculated ones. */
  readonly payload: Payload | (() => Payload);
  readonly origin: Origin;
  /** Whether the payload says `source`/`triggerSource`. */
  readonly trigger?: boolean;
  /** Only this client sees it (selection and activation are a person's own). */
  readonly only?: Client;
}

export class EventHub {
  #queue: HostEvent[] = [];

  constructor(private readonly clients: () => readonly Client[]) {}

  raise(event: HostEvent): void {
    this.#queue.push(event);
  }

  /** Whether anyone would hear it; saves reading values nobody asked for. */
  wanted(type: number, targets: readonly string[]): boolean {
    return this.clients().some((c) => targets.some((t) => c.wants(type, t)));
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  deliver(): void {
    const events = this.#queue;
    this.#queue = [];
    for (const client of this.clients()) {
      const entries = events.flatMap((event) => entriesFor(client, event));
      if (entries.length > 0) client.deliver(entries);
    }
  }
}

function entriesFor(client: Client, event: HostEvent): EventEntry[] {
  if (event.only && event.only !== client) return [];
  const targets = event.targets.filter((t) => client.wants(event.type, t));
  if (targets.length === 0) return [];
  const own = event.origin.client === client;
  const payload = typeof event.payload === 'function' ? event.payload() : event.payload;
  const message = JSON.stringify({
    source: own ? 'Local' : 'Remote',
    ...(event.trigger ? { triggerSource: own && event.origin.byAddin ? 'ThisLocalAddin' : 'Unknown' } : {}),
    ...payload,
  });
  return targets.map((t): EventEntry => [MessageCategory.apiEvent, event.type, t, message, '', !own]);
}
