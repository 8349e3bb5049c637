// Everything a fresh machine needs before anything else runs. Node's own modules only, since nothing is installed yet.
// `npm start`, `npm test` and .ci/run do the same; it does nothing when all is there.
import { ensurePackages } from './lib/ensure-packages.mjs';

ensurePackages();
