// The Nr of a point (src/domain/ids.ts).
import { meantPointId, nextPointId, usedPointIds, yearOfPointId } from '../../src/domain';
import { anEntry, aPoint, aRegister, aReport, id } from '../support/builders';

it.each([
  ['pr 2025/1', 'PR-2025-01'],
  ['PR–2025–12', 'PR-2025-12'],
  [' РR-2025-01', 'PR-2025-01'],
  ['7', undefined],
  ['PR-1925-01', undefined],
])('reads «%s» as the Nr %s', (text, nr) => expect(meantPointId(text)).toBe(nr));

it('counts on past what is no Nr', () => {
  expect(nextPointId([id('7'), id('PR-2025-03')], 2025)).toBe('PR-2025-04');
});

it('calls a Nr used while a status row or what a meeting was told still names it', () => {
  const register = aRegister({
    points: [aPoint()],
    reports: [aReport('PR-2025-02', 'SET')],
    history: [anEntry('PR-2025-03', 'SET')],
  });
  expect(usedPointIds(register)).toEqual(['PR-2025-01', 'PR-2025-02', 'PR-2025-03']);
});

it('knows the year of the minutes from the Nr', () => expect(yearOfPointId(id('PR-2024-11'))).toBe(2024));
