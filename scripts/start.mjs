// `npm start`: everything from a fresh checkout to a running add-in. Installs, builds, makes a certificate, serves on
// https://localhost:3000. `--port N` another port, `--no-open` leaves the browser alone.

import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/ensure-packages.mjs';

const HIGHEST_PORT = 65_535;

const fail = (line) => {
  console.error(line);
  process.exit(1);
};

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '3000' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT)
      fail(`--port must be a number from 1 to ${HIGHEST_PORT}: ${values.port}`);
    return { port, open: values.open };
  } catch (error) {
    return fail(error.message);
  }
}

const { port, open } = readOptions();
ensurePackages();

// Only now: these import packages.
const { buildAddin, BuildError } = await import('./lib/build-addin.mjs');
const { localhostCertificate } = await import('./lib/certificate.mjs');
const { projectRoot } = await import('./lib/load-typescript.mjs');
const { PortBusyError, serveFiles } = await import('./lib/serve-files.mjs');

const address = `https://localhost:${port}`;
const out = join(projectRoot, '.cache', 'addin');

try {
  const certificate = await localhostCertificate();
  const server = await serveFiles({
    port,
    ...certificate,
    home: '/assets/help.html',
    mounts: [
      { path: '/', folder: out },
      // Microsoft's files are served from where npm put them and copied nowhere.
      { path: '/office-js/', folder: join(projectRoot, 'node_modules', '@microsoft', 'office-js', 'dist') },
    ],
  });
  console.log('Building the add-in …');
  const { seconds } = await buildAddin({ base: address, officeJs: 'local', out });
  console.log(`Built in ${seconds.toFixed(1)} s.\n`);
  console.log(guide(certificate));
  if (open && process.stdout.isTTY) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      void server.close();
      process.exit(0);
    });
} catch (error) {
  if (error instanceof PortBusyError) fail(`${error.message} Choose another: npm start -- --port ${port + 1}`);
  fail(error instanceof BuildError ? error.message : String(error.stack ?? error));
}

function guide({ file, trusted }) {
  const here = (path) => relative(process.cwd(), path) || path;
  const steps = [
    trusted
      ? undefined
      : `Open ${address}/taskpane.html in your browser once and accept the certificate (${here(file)}).`,
    `Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, and choose ${here(join(out, 'manifest.xml'))}.`,
    'Excel on Windows or Mac: see "Sideload Office Add-ins for testing" in Microsoft\'s documentation; the same manifest.',
    'Choose the tab Politiråd.',
  ].filter((step) => step !== undefined);
  return [
    `The add-in is served at ${address}. Stop it with Ctrl+C.`,
    '',
    'The workbench page, Excel for those who have none, comes later. Until then load the add-in into Excel:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ].join('\n');
}

function openBrowser(url) {
  const [command, ...first] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...first, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
