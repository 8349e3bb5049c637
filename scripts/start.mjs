// `npm start`: everything from a fresh checkout to a spreadsheet in the browser with the add-in in it. Installs, builds, makes a
// certificate and a sample register, serves on https://localhost:3000. Options: README.md, «Two commands».

import { spawn } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
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
      options: {
        port: { type: 'string', default: '3000' },
        open: { type: 'boolean', default: true },
        addin: { type: 'string' },
        manifest: { type: 'string' },
        workbook: { type: 'string' },
      },
      allowNegative: true,
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT)
      fail(`--port must be a number from 1 to ${HIGHEST_PORT}: ${values.port}`);
    if (values.addin !== undefined && values.manifest !== undefined) fail('Give --addin or --manifest, not both.');
    return { ...values, port };
  } catch (error) {
    return fail(error.message);
  }
}

const { port, open, addin, manifest, workbook } = readOptions();
ensurePackages();

// Only now: these import packages.
const { buildAddin, BuildError } = await import('./lib/build-addin.mjs');
const { localhostCertificate } = await import('./lib/certificate.mjs');
const { projectRoot } = await import('./lib/load-typescript.mjs');
const { assertFree, PortBusyError } = await import('./lib/serve-files.mjs');
const { ensureSampleRegister } = await import('./lib/sample-register.mjs');
const { checkOptions, startWorkbenchServer, WorkbenchOptionError } = await import('./lib/workbench-server.mjs');
const { ensurePageBundle } = await import('../workbench/page/bundle.mjs');

const address = `https://localhost:${port}`;
const out = join(projectRoot, '.cache', 'addin');
const asked = {
  workbook: workbook === undefined ? undefined : resolve(workbook),
  addinUrl: addin,
  manifestFile: manifest === undefined ? undefined : resolve(manifest),
};

try {
  // Building takes half a minute: what is wrong is said before.
  checkOptions(asked);
  await assertFree(port);
  const certificate = await localhostCertificate();
  console.log('Building …');
  const started = performance.now();
  const [page] = await Promise.all([ensurePageBundle(), buildAddin({ base: address, officeJs: 'local', out })]);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  const server = await startWorkbenchServer({
    port,
    certificate,
    page,
    addin: out,
    ...asked,
    workbook: asked.workbook ?? ensureSampleRegister(),
  });
  console.log(guide(certificate));
  if (open && process.stdout.isTTY) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      void server.close();
      process.exit(0);
    });
} catch (error) {
  if (error instanceof PortBusyError) fail(`${error.message} Choose another: npm start -- --port ${port + 1}`);
  const expected = error instanceof BuildError || error instanceof WorkbenchOptionError;
  fail(expected ? error.message : String(error.stack ?? error));
}

function guide({ file, trusted }) {
  const here = (path) => relative(process.cwd(), path) || path;
  return [
    '',
    `The workbench: ${address}`,
    trusted
      ? undefined
      : `The browser warns of the certificate (${here(file)}): it is this machine's own. Go on to the page.`,
    'The workbook there is an example; what you do with it is gone when you stop, unless you save it.',
    '',
    `The same add-in in Excel: upload ${here(join(out, 'manifest.xml'))} as an add-in of your own while this runs`,
    '(Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in).',
    '',
    'Stop with Ctrl+C.',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function openBrowser(url) {
  const [command, ...first] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...first, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
