// Mocha's words for a test, with jest's beside them: Stryker's jest runner begins jest anew for every mutant, its mocha runner asks the
// loaded tests again, which is tenfold faster. The tests of the pure rooms use no more of jest than this.

const { createRequire } = require('node:module');
const { join } = require('node:path');

const root = process.cwd(); // the copy that is mutated
require(join(root, 'scripts/register-swc.cjs'));
const ours = createRequire(join(root, 'package.json'));
const jests = createRequire(ours.resolve('jest-circus'));
const { expect } = jests('expect');
const each = jests('jest-each');
const fc = ours('fast-check');

/** Long searches would be made for every mutant. In milliseconds. */
const LONGEST_SEARCH = 100;
fc.configureGlobal({ seed: 20250401, interruptAfterTimeLimit: LONGEST_SEARCH });

const { interfaces } = createRequire(process.env.MUTANTS_TOOLS)('mocha');
const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (words) => {
    words.it.each = each.bind(words.it);
    words.describe.each = each.bind(words.describe, false);
    Object.assign(words, { expect, test: words.it, beforeAll: words.before, afterAll: words.after });
  });
};
