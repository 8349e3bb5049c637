// Workbooks that several pages have open at once. The server knows nothing of what is in them: a workbook is the file it began as,
// and a log of what the pages have done to it since, in one order for all. In memory, for as long as the server runs.

/** @typedef {{ sequence: number, page: string, record: unknown }} Entry */

export class Books {
  #books = new Map();
  #lastId = 0;

  /** @returns {string} the id. */
  add(name, bytes) {
    const id = String(++this.#lastId);
    this.#books.set(id, new SharedBook(id, name, bytes));
    return id;
  }

  get(id) {
    return this.#books.get(id);
  }
}

class SharedBook {
  generation = 1;
  /** @type {Entry[]} */
  #log = [];
  /** Pages that listen: their ids and how to reach them. */
  #listeners = new Map();

  constructor(id, name, bytes) {
    this.id = id;
    this.name = name;
    this.bytes = bytes;
  }

  get info() {
    return { id: this.id, name: this.name, generation: this.generation };
  }

  /** Another file takes its place; what was done to the old one is of no more use. */
  replace(name, bytes) {
    this.name = name;
    this.bytes = bytes;
    this.generation += 1;
    this.#log = [];
    this.#tell({ type: 'replaced', generation: this.generation, name });
  }

  /** @returns {number | undefined} its place in the order; undefined when the page works on a file that was replaced. */
  append(generation, page, record) {
    if (generation !== this.generation) return undefined;
    const entry = { sequence: this.#log.length + 1, page, record };
    this.#log.push(entry);
    this.#tell({ type: 'record', ...entry });
    return entry.sequence;
  }

  /** Sends everything after `from`, then whatever comes. Answers how to stop. */
  listen(page, from, send) {
    for (const entry of this.#log.slice(from)) send({ type: 'record', ...entry });
    const key = Symbol(page);
    this.#listeners.set(key, { page, send });
    this.#tellPeople();
    return () => {
      this.#listeners.delete(key);
      this.#tellPeople();
    };
  }

  #tellPeople() {
    this.#tell({ type: 'people', pages: [...this.#listeners.values()].map(({ page }) => page) });
  }

  #tell(message) {
    for (const { send } of this.#listeners.values()) send(message);
  }
}
