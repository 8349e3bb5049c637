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
