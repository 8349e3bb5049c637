/** The way to the others who have the workbook open: one order of changes for all, kept by the server. */
export interface SharedRecord {
  readonly sequence: number;
  /** Who sent it. */
  readonly page: string;
  readonly record: unknown;
}
export type RelayMessage =
  | ({ readonly type: 'record' } & SharedRecord)
  | { readonly type: 'replaced'; readonly generation: number; readonly name: string }
  | { readonly type: 'people'; readonly pages: readonly string[] };

export interface Relay {
  /** `replaced`: another file has taken the workbook's place; nothing was sent. Rejects when the server cannot be reached. */
  post(record: unknown): Promise<'sent' | 'replaced'>;
  /** Everything after `from` in order, own records too, then what comes. Answers how to stop. */
  listen(from: () => number, hear: (message: RelayMessage) => void, state: (connected: boolean) => void): () => void;
}

export function httpRelay(bookId: string, generation: number, page: string): Relay {
  const path = `/workbench/books/${encodeURIComponent(bookId)}`;
  const query = `page=${encodeURIComponent(page)}`;
  return {
    async post(record) {
      const address = `${path}/records?generation=${generation}&${query}`;
      const response = await fetch(address, { method: 'POST', body: JSON.stringify(record) });
      if (response.status === 409) return 'replaced';
      if (!response.ok) throw new Error(`The server answers ${response.status}`);
      return 'sent';
    },
    listen(from, hear, state) {
      let source: EventSource;
      const open = (): void => {
        source = new EventSource(`${path}/stream?${query}&from=${from()}`);
        source.onopen = () => state(true);
        source.onmessage = ({ data }) => hear(JSON.parse(String(data)) as RelayMessage);
        source.onerror = () => {
          // The browser would ask again with the old `from`.
          source.close();
          state(false);
          timer = setTimeout(open, RETRY_MS);
        };
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      open();
      return () => {
        clearTimeout(timer);
        source.close();
      };
    },
  };
}

const RETRY_MS = 1000;
