// «Frist: innen 1. juni» (src/minutes/deadlines.ts).
import type { IsoDay } from '../../src/domain';
import { readDue } from '../../src/minutes/deadlines';

const meetingDay = '2025-10-10' as IsoDay;
const dueOf = (...texts: string[]) => readDue(texts, meetingDay, 7);

it.each([
  ['1. juni 2026', { kind: 'day', day: '2026-06-01' }],
  ['Innen utgangen av mai 2026.', { kind: 'month', month: '2026-05' }],
  ['fredag 01.05.2026', { kind: 'day', day: '2026-05-01' }],
  ['aprilmøtet 2026', { kind: 'month', month: '2026-04' }],
])('reads «%s»', (text, due) => expect(dueOf(text)).toEqual({ due, problems: [] }));

it('reads none where there is none', () => {
  expect(dueOf()).toEqual({ due: null, problems: [] });
});

it('takes the next such date after the meeting where no year is written, and says so', () =>
  expect(dueOf('senest 1. juni')).toEqual({
    due: { kind: 'day', day: '2026-06-01' },
    problems: [
      {
        code: 'yearInferred',
        severity: 'info',
        params: { text: '1. juni', date: '2026-06-01' },
        at: { kind: 'minutes', line: 7 },
      },
    ],
  }));

it('reads no date without a year where the meeting has none', () =>
  expect(readDue(['1. juni'], null, 7).due).toEqual({ kind: 'text', text: '1. juni' }));

it.each(['snarest', '1. juni 2026 for skolene', 'uke 3, 2026', '10.–12. juni 2026', '1. juni 2026 og 1. mai 2027'])(
  'keeps «%s» as it stands, and says so',
  (text) =>
    expect(dueOf(text)).toEqual({
      due: { kind: 'text', text },
      problems: [{ code: 'dueNotUnderstood', severity: 'warning', params: { text }, at: { kind: 'minutes', line: 7 } }],
    }),
);

it('keeps two deadlines of one point, each for itself to see', () =>
  expect(dueOf('1. juni 2026', '1. mai 2026 ').due).toEqual({ kind: 'text', text: '1. juni 2026; 1. mai 2026' }));

it('keeps a long text, of which the problem shows the beginning', () => {
  const long = `1. juni 2026${' '.repeat(200)}.`;
  const { due, problems } = dueOf(long);
  expect(due).toEqual({ kind: 'text', text: long });
  expect(problems).toMatchObject([{ params: { text: long.slice(0, 200) } }]);
  expect(dueOf(`1. juni 2026${' '.repeat(187)}.`).due).toEqual({ kind: 'day', day: '2026-06-01' });
});
