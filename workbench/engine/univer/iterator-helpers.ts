// Univer 0.25 calls iterator helpers (`map.keys().some(…)`) that Node 20 does not have. This adds the missing ones.
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

const helpers: Record<string, (this: Iterable<unknown>, argument: never) => unknown> = {
  some(test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return true;
    return false;
  },
  every(test: (value: unknown) => boolean) {
    for (const value of this) if (!test(value)) return false;
    return true;
  },
  find(test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return value;
    return undefined;
  },
  forEach(action: (value: unknown) => void) {
    for (const value of this) action(value);
  },
  toArray() {
    return [...this];
  },
  *map(change: (value: unknown) => unknown) {
    for (const value of this) yield change(value);
  },
  *filter(test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) yield value;
  },
};

for (const [name, value] of Object.entries(helpers)) {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

export {};
