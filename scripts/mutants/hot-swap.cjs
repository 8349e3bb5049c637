// Stryker begins a new process for every mutant in code that runs while the tests are loaded too (a register built at the top of a
// file). With `ignoreStatic` it then loads them unmutated all the same: the process gains nothing and takes seconds. What tests
// cover is not told as covered while loading here, so that the loaded tests are asked again.

/** Where Stryker's own code in the mutated files counts. */
const NAMES = ['__stryker__', '__stryker2__'];

exports.mochaHooks = {
  afterAll() {
    for (const coverage of NAMES.map((name) => globalThis[name]?.mutantCoverage)) {
      if (coverage === undefined) continue;
      for (const covered of Object.values(coverage.perTest))
        for (const id of Object.keys(covered)) delete coverage.static[id];
    }
  },
};
