// The https server of `npm start`, in a Node of its own: what it gives, what it refuses, and a port that is taken.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'served-'));
const lib = (name: string): string => JSON.stringify(pathToFileURL(join(root, 'scripts/lib', name)).href);
let server: ChildProcess;
let port: number;

const code = (wanted: number): string => `
  import { serveFiles } from ${lib('serve-files.mjs')};
  import { localhostCertificate } from ${lib('certificate.mjs')};
  const { key, cert } = await localhostCertificate();
  const mounts = [{ path: '/', folder: ${JSON.stringify(join(folder, 'a'))}, pageHeaders: { 'x-of-page': 'yes' } }, { path: '/b/', folder: ${JSON.stringify(join(folder, 'b'))} }];
  try { console.log((await serveFiles({ port: ${wanted}, key, cert, mounts, home: '/page.html' })).port); }
  catch (error) { console.error(error.constructor.name, error.message); process.exit(1); }`;

const run = (wanted: number) => ['--input-type=module', '-e', code(wanted)];

beforeAll(async () => {
  for (const name of ['a', 'b']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'a', 'page.html'), '<p>å</p>');
  writeFileSync(join(folder, 'a', 'icon.png'), 'x');
  writeFileSync(join(folder, 'b', 'office.js'), '1');
  server = spawn(process.execPath, run(0), { stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise<number>((resolve) => server.stdout?.once('data', (data) => resolve(Number(String(data)))));
}, 30_000);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

function fetchPath(
  path: string,
  host = '127.0.0.1',
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  return new Promise((resolve, reject) => {
    get({ host, port, path, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    }).on('error', reject);
  });
}

it('gives files with their type, readable from the origin of Excel on the web', async () => {
  const { status, headers, text } = await fetchPath('/page.html?x=1');
  expect([status, text]).toEqual([200, '<p>å</p>']);
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' });
  expect((await fetchPath('/b/office.js')).text).toBe('1');
});

it('sends what a page is to come with, with pages alone', async () => {
  expect((await fetchPath('/page.html')).headers).toHaveProperty('x-of-page', 'yes');
  expect((await fetchPath('/icon.png')).headers).not.toHaveProperty('x-of-page');
  expect((await fetchPath('/b/office.js')).headers).not.toHaveProperty('x-of-page');
});

it('sends pictures without cache directives, or Office would show a generic icon', async () => {
  expect((await fetchPath('/icon.png')).headers).not.toHaveProperty('cache-control');
});

it('shows the page at the bare address', async () => {
  expect(await fetchPath('/')).toMatchObject({ status: 200, text: '<p>å</p>' });
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/b/..%2f..%2fsecret.txt', '/b/', '/none.js', '/%', '/a%00.html'])(
  'refuses %s',
  async (path) => {
    expect(await fetchPath(path)).toMatchObject({ status: 404 });
  },
);

it('says that a port is taken', () => {
  const { status, stderr } = spawnSync(process.execPath, run(port), { encoding: 'utf8' });
  expect([status, stderr.trim()]).toEqual([1, `PortBusyError Port ${port} is taken.`]);
});

it.each([
  [['--port', 'abc'], '--port must be a number from 1 to 65535: abc'],
  [['--port', '70000'], '--port must be a number from 1 to 65535: 70000'],
])('npm start refuses %j in one line', (options, line) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, `${line}\n`]);
});

it('npm start looks at what is asked before it builds anything', () => {
  const start = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/start.mjs', '--no-open', ...options], { cwd: root, encoding: 'utf8' });
  const busy = start('--port', String(port));
  expect([busy.status, busy.stdout, busy.stderr]).toEqual([
    1,
    '',
    `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}\n`,
  ]);
  const missing = start('--workbook', 'mangler.xlsx');
  expect([missing.status, missing.stdout, missing.stderr]).toEqual([
    1,
    '',
    `There is no workbook ${join(root, 'mangler.xlsx')}.\n`,
  ]);
});
