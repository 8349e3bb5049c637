// No test reaches beyond this machine: a socket to anywhere else is refused before its name is looked up. For every project of jest;
// what Chromium asks for, tests/browser/support watches over.

const { Socket } = require('node:net');

const LOCAL = new Set(['localhost', '127.0.0.1', '::1']);
const guarded = Symbol.for('politirad-register: local only');

const { connect } = Socket.prototype;
// Node's own modules are one for all test files of a process.
if (!connect[guarded]) {
  const localConnect = function (...args) {
    const host = hostOf(args);
    if (host !== undefined && !LOCAL.has(host)) throw new Error(`A test wants to reach ${host}`);
    return connect.apply(this, args);
  };
  localConnect[guarded] = true;
  Socket.prototype.connect = localConnect;
}

/** Undefined for this machine: pipes, and ports without a host. Node itself calls with its arguments in a list. */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) return first.path == null ? first.host : undefined;
  return typeof second === 'string' ? second : undefined;
}
