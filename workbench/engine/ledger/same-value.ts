// Whether two parts of the ledger say the same. Many changes make a part anew without changing it (inserting a row copies every note
// of the sheet); taken for changes, they would overwrite what somebody else did to that part meanwhile.

export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map) return other instanceof Map && sameEntries(one, other);
  if (one instanceof Set) return other instanceof Set && one.size === other.size && [...one].every((x) => other.has(x));
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameValue(item, other[index]))
    );
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && sameValue(one[key as keyof typeof one], other[key as keyof typeof other]),
    )
  );
}

function sameEntries(one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean {
  return (
    one.size === other.size && [...one].every(([key, value]) => other.has(key) && sameValue(value, other.get(key)))
  );
}
