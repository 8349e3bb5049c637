// What takes minutes is begun first, so that no core waits for it at the end. Without a cache of earlier runs, as in a fresh clone, jest
// goes by the size of the files, which says little of a browser.
const Sequencer = require('@jest/test-sequencer').default;

const LONG = ['/tests/browser/', '/tests/app/stories', '/tests/workbook/bad-workbooks/', '/tests/programs/'];
const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part));
  return found < 0 ? LONG.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
