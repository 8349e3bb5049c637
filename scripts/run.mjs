// Runs one of the project's TypeScript commands: `node scripts/run.mjs scripts/demo.ts --out out`. Sets the machine up first.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './lib/ensure-packages.mjs';

// Set-up speaks on standard error: what a command prints may be read by another program.
ensurePackages(console.error);
const { ensureEngineBundle } = await import('../workbench/engine/bundle.mjs');
await ensureEngineBundle();
const register = fileURLToPath(new URL('./register-swc.cjs', import.meta.url));
const { status } = spawnSync(process.execPath, ['-r', register, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
