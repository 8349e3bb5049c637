// jest-circus makes an AsyncLocalStorage for each test file and leaves it on. Node before 24 asks every one of them about every
// promise, so that each file of a worker is slower than the one before: 46 of them took an eighth longer. This turns off those of the
// files before.

const { AsyncLocalStorage } = require('node:async_hooks');
const used = Symbol.for('politirad-register: storages of earlier test files');

const { run } = AsyncLocalStorage.prototype;
// Node's own modules are one for all test files of a process.
if (!run[used]) {
  const watchedRun = function (...args) {
    watchedRun[used].add(this);
    return run.apply(this, args);
  };
  watchedRun[used] = new Set();
  AsyncLocalStorage.prototype.run = watchedRun;
}
const storages = AsyncLocalStorage.prototype.run[used];
for (const storage of storages) storage.disable();
storages.clear();
