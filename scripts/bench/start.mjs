// `npm start`, from the command to a page that answers: with nothing built yet, and once more with what the first run left. What is
// built is taken away first (.cache/, made anew by whoever needs it); packages and the certificate stay.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../lib/load-typescript.mjs';

const BUILT = ['addin', 'engine', 'scripts', 'webpack', 'workbench'];
const tell = (name, ms, limit) =>
  console.log(JSON.stringify({ name: `start.${name}`, value: Number((ms / 1000).toFixed(1)), unit: 's', limit }));

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Milliseconds until the page has come; the server is stopped then. */
async function start() {
  const port = await freePort();
  const begun = performance.now();
  const program = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', String(port)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => program.once('close', resolve));
  try {
    let serving = false;
    for await (const line of createInterface({ input: program.stdout })) {
      serving = line.startsWith('The workbench: ');
      if (serving) break;
    }
    if (!serving) throw new Error('Failed to start: npm start ended before it served anything');
    const status = await statusOf(`https://localhost:${port}/`);
    if (status !== 200) throw new Error(`Failed to start: the page answered ${status}`);
    return performance.now() - begun;
  } finally {
    program.kill();
    await ended;
  }
}

const statusOf = (address) =>
  new Promise((resolve, reject) => {
    // The certificate is this machine's own.
    get(address, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });

for (const name of BUILT) rmSync(join(projectRoot, '.cache', name), { recursive: true, force: true });
tell('nothing-built', await start(), 60);
tell('built', await start(), 20);
