// What a machine remembers (src/app/keep.ts).
import { keepFor, lateKeep, memoryKeep } from '../../src/app/keep';

it('offers a half-typed form in its own workbook only, and the chosen unit in all', () => {
  const machine = memoryKeep();
  const one = keepFor('https://a.example/register.xlsx', machine);
  const other = keepFor('https://a.example/annet.xlsx', machine);
  one.set('form.point.PR-2025-01', 'halvt');
  one.set('unit', 'SET');
  expect(other.get('form.point.PR-2025-01')).toBeUndefined();
  expect(one.get('form.point.PR-2025-01')).toBe('halvt');
  expect(other.get('unit')).toBe('SET');
  one.remove('form.point.PR-2025-01');
  expect(one.get('form.point.PR-2025-01')).toBeUndefined();
});

it('keeps what was set and removed while its storage was still being opened', async () => {
  const storage = memoryKeep();
  storage.set('old', 'from before');
  storage.set('gone', 'from before');
  let open: (keep: typeof storage) => void = () => undefined;
  const late = lateKeep(new Promise((resolve) => (open = resolve)));
  late.set('new', 'now');
  late.remove('gone');
  expect([late.get('new'), late.get('old')]).toEqual(['now', undefined]);
  open(storage);
  await late.ready;
  expect([late.get('new'), late.get('old'), late.get('gone')]).toEqual(['now', 'from before', undefined]);
  expect(storage.get('new')).toBe('now');
});
