// What every bench program in TypeScript shares: a line for each figure, and an end.

/** A figure and the most it may be, as a line of JSON for scripts/bench.mjs. */
export const tell = (name: string, value: number, unit: string, limit: number): void =>
  console.log(JSON.stringify({ name, value, unit, limit }));

/** A figure and the least it may be: a speed. */
export const tellAtLeast = (name: string, value: number, unit: string, limit: number): void =>
  console.log(JSON.stringify({ name, value, unit, limit, atLeast: true }));

/** Runs the program and ends the process: what the workbench holds open would keep it. */
export function runBench(main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (failure: unknown) => {
      console.error(failure);
      process.exit(1);
    },
  );
}
