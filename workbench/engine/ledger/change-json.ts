// Changes as text: the ledger's maps and sets have no form of their own in JSON.

export const changeToJson = (change: unknown): string =>
  JSON.stringify(change, (_, value: unknown) =>
    value instanceof Map ? { $map: [...value] } : value instanceof Set ? { $set: [...value] } : value,
  );

export function changeFromJson(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const { $map: map, $set: set } = value as { $map?: [unknown, unknown][]; $set?: unknown[] };
    return map ? new Map(map) : set ? new Set(set) : value;
  }) as unknown;
}
