/** @jest-environment jsdom */
// What this machine remembers (src/workbook/officejs/office-js-helpers.ts), with a browser's own local storage.
import { lateKeep } from '../../src/app/keep';
import { openKeep } from '../../src/workbook/officejs/office-js-helpers';

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

it.each([
  'OPD',
  '',
  'Første linje\nandre «linje»',
  '2025-04-01T10:00:00Z', // the package would give it back as a date
  'null',
  '{"a":1}',
  '42',
])('gives back exactly the text that was kept: %j', async (text) => {
  (await openKeep(undefined)).set('unit', text);
  expect((await openKeep(undefined)).get('unit')).toBe(text);
});

it('knows nothing of what was never kept, or was removed', async () => {
  const keep = await openKeep(undefined);
  expect(keep.get('unit')).toBeUndefined();
  keep.remove('unit');
  keep.set('unit', 'OPD');
  keep.remove('unit');
  expect([keep.get('unit'), (await openKeep(undefined)).get('unit')]).toEqual([undefined, undefined]);
});

it('keeps apart what a browser keeps apart', async () => {
  (await openKeep('https://a.example')).set('unit', 'OPD');
  expect((await openKeep('https://b.example')).get('unit')).toBeUndefined();
  expect((await openKeep(undefined)).get('unit')).toBeUndefined();
  expect((await openKeep('https://a.example')).get('unit')).toBe('OPD');
});

it('leaves what others keep on the same origin alone', async () => {
  localStorage.setItem('unit', 'somebody else’s');
  const keep = await openKeep(undefined);
  keep.set('unit', 'OPD');
  keep.remove('unit');
  expect(localStorage.getItem('unit')).toBe('somebody else’s');
});

it('remembers as long as the page lives where storage is refused', async () => {
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const keep = await openKeep(undefined);
  keep.set('unit', 'OPD');
  expect(keep.get('unit')).toBe('OPD');
  keep.remove('unit');
  expect(keep.get('unit')).toBeUndefined();
});

it('remembers as long as the page lives where storage is full, and leaves no older text behind', async () => {
  const keep = await openKeep(undefined);
  keep.set('form', 'kort');
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  keep.set('form', 'en lang tekst');
  expect(keep.get('form')).toBe('en lang tekst');
  expect((await openKeep(undefined)).get('form')).toBeUndefined();
  jest.restoreAllMocks();
  keep.set('form', 'en annen tekst');
  expect((await openKeep(undefined)).get('form')).toBe('en annen tekst');
});

it('keeps what was set before storage was open', async () => {
  (await openKeep(undefined)).set('form', 'gammelt');
  const keep = lateKeep(openKeep(undefined));
  keep.set('unit', 'OPD');
  keep.remove('form');
  await keep.ready;
  expect([keep.get('unit'), keep.get('form')]).toEqual(['OPD', undefined]);
});

it('loads a package that touches neither page nor storage by itself', async () => {
  jest.resetModules();
  const touched: string[] = [];
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    touched.push('localStorage');
    throw new Error('touched');
  });
  jest.spyOn(window, 'addEventListener').mockImplementation((type) => void touched.push(type));
  jest.spyOn(document, 'createElement').mockImplementation(() => {
    touched.push('createElement');
    throw new Error('touched');
  });
  const names = Object.keys(window);
  await import('@microsoft/office-js-helpers/dist/office.helpers.min.js');
  expect(touched).toEqual([]);
  expect(Object.keys(window).filter((name) => !names.includes(name))).toEqual([]);
});
