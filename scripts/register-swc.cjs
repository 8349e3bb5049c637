// Lets Node run the project's TypeScript: node -r ./scripts/register-swc.cjs scripts/minutes.ts
// Types are stripped, not checked; `tsc` does that. Nothing is written to disk.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

process.setSourceMapsEnabled(true);

for (const extension of ['.ts', '.tsx'])
  Module._extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: extension === '.tsx' },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
