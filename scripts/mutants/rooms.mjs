// What is mutated, and the tests that are asked: a room's own, so that each room is held by its tests.

export const rooms = {
  domain: { mutate: ['src/domain/**/*.ts'], spec: ['tests/domain/*.test.ts'] },
  minutes: {
    // The readers of PDF and Word are held by files (tests/minutes/files), which are too slow to ask thousands of times.
    mutate: ['src/minutes/*.ts'],
    // Without the searches for what nobody thought of, and what starts programs.
    spec: ['tests/minutes/!(fuzz|hostile|command|properties)*.test.ts'],
  },
  report: { mutate: ['src/report/**/*.ts'], spec: ['tests/report/*.test.ts'] },
  codec: {
    mutate: ['src/workbook/{cells,rows,changes,decode-register}.ts'],
    spec: ['tests/workbook/codec/*.test.ts'],
  },
};
