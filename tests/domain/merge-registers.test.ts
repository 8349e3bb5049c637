// A register from a file into another: adds what is missing, touches nothing, does nothing the second time.
import fc from 'fast-check';
import { emptyRegister, mergeRegisters, registerParts, type Register } from '../../src/domain';
import { aMeeting, anEntry, aPoint, aRegister, aReport, id } from '../support/builders';

const anyRegister: fc.Arbitrary<Register> = fc
  .record({
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }),
    text: fc.constantFrom('Ett', 'To'),
    units: fc.subarray(['OPD', 'SET', 'BER']),
  })
  .map(({ numbers, text, units }) => {
    const ids = numbers.map((number) => `PR-2025-0${number}`);
    return aRegister({
      units: aRegister().units.filter(({ code }) => units.includes(code)),
      points: ids.map((name) => aPoint({ id: id(name), text })),
      reports: ids.flatMap((name) => units.map((unit) => aReport(name, unit, { sinceLast: text }))),
      meetings: [aMeeting({ statusSheet: text })],
      history: ids.map((name) => anEntry(name, 'OPD', { sinceLast: text })),
    });
  });

it('is the file itself in an empty register', () =>
  fc.assert(
    fc.property(anyRegister, (file) => {
      expect(mergeRegisters(emptyRegister(), file).register).toEqual(file);
    }),
  ));

it('adds nothing the second time', () =>
  fc.assert(
    fc.property(anyRegister, anyRegister, (there, file) => {
      const { register } = mergeRegisters(there, file);
      const again = mergeRegisters(register, file);
      expect(again.register).toEqual(register);
      for (const part of registerParts) expect(again.counts[part].added).toBe(0);
    }),
  ));

it('leaves every row that was there, and counts each row of the file once', () =>
  fc.assert(
    fc.property(anyRegister, anyRegister, (there, file) => {
      const { register, counts } = mergeRegisters(there, file);
      for (const part of registerParts) {
        expect(register[part].slice(0, there[part].length)).toEqual(there[part]);
        const { added, same, different } = counts[part];
        expect(added + same + different).toBe(file[part].length);
        expect(register[part].length).toBe(there[part].length + added);
      }
    }),
  ));

it('takes a row that stands twice in the file once', () => {
  const { register, counts } = mergeRegisters(
    aRegister(),
    aRegister({ points: [aPoint(), aPoint({ text: 'Annet' })] }),
  );
  expect(register.points).toEqual([aPoint()]);
  expect(counts.points).toEqual({ added: 1, same: 0, different: 1 });
});

it('counts a row as the same whatever order its fields are written in, since another program may write the file', () => {
  const point = aPoint({ due: { kind: 'text', text: 'snarest' } });
  const reversed = { ...Object.fromEntries(Object.entries(point).reverse()), due: { text: 'snarest', kind: 'text' } };
  const { counts } = mergeRegisters(aRegister({ points: [point] }), aRegister({ points: [reversed as typeof point] }));
  expect(counts.points).toEqual({ added: 0, same: 1, different: 0 });
});

it('tells a row that says something else, in whatever field, from the same one', () => {
  const other = { ...aPoint(), owners: [] };
  const { register, counts } = mergeRegisters(aRegister({ points: [aPoint()] }), aRegister({ points: [other] }));
  expect(counts.points).toEqual({ added: 0, same: 0, different: 1 });
  expect(register.points).toEqual([aPoint()]);
});

it('adds each meeting of the file under its own name', () => {
  const meetings = [aMeeting(), aMeeting({ name: 'Seminaret' })];
  expect(mergeRegisters(aRegister(), aRegister({ meetings })).register.meetings).toEqual(meetings);
});

it('hands back the very rows where nothing is added, so that nothing is written', () => {
  const there = aRegister({ points: [aPoint()] });
  expect(mergeRegisters(there, aRegister({ points: [aPoint()] })).register.points).toBe(there.points);
});
