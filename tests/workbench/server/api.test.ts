// The workbench's server in a Node of its own: configuration, shared workbooks, the way to other addresses of this machine; and what
// `npm start` says of options that cannot be.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'workbench-server-'));
const workbook = join(folder, 'bok.xlsx');
const lib = (name: string): string => JSON.stringify(pathToFileURL(join(root, 'scripts/lib', name)).href);
const ZIP = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }));
let server: ChildProcess;
let port: number;

const program = (options: object): string[] => [
  '--input-type=module',
  '-e',
  `import { startWorkbenchServer } from ${lib('workbench-server.mjs')};
   import { localhostCertificate } from ${lib('certificate.mjs')};
   const options = { port: 0, certificate: await localhostCertificate(), page: ${JSON.stringify(folder)}, addin: ${JSON.stringify(folder)}, workbook: ${JSON.stringify(workbook)}, ...${JSON.stringify(options)} };
   try { console.log((await startWorkbenchServer(options)).port); } catch (error) { console.error(error.constructor.name + ': ' + error.message); process.exit(1); }`,
];

beforeAll(async () => {
  writeFileSync(workbook, ZIP);
  writeFileSync(join(folder, 'tom.xlsx'), '');
  writeFileSync(join(folder, 'avkortet.xlsx'), ZIP.subarray(0, ZIP.length / 2));
  writeFileSync(join(folder, 'dokument.xlsx'), zipSync({ 'word/document.xml': strToU8('<document/>') }));
  writeFileSync(join(folder, 'ødelagt.xml'), '<OfficeApp>\n<a b=c/></OfficeApp>');
  writeFileSync(join(folder, 'manifest.xml'), '<OfficeApp><a>"https://localhost:3000/x.html"</a></OfficeApp>');
  writeFileSync(join(folder, 'index.html'), '<p>siden</p>');
  server = spawn(process.execPath, program({}), { stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise<number>((resolve) => server.stdout?.once('data', (data) => resolve(Number(String(data)))));
}, 30_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
}
function ask(path: string, method = 'GET', body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: 'localhost', port, path, method, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject).end(body);
  });
}
const json = async (path: string, method?: string, body?: string | Buffer): Promise<unknown> =>
  JSON.parse((await ask(path, method, body)).text) as unknown;

/** Server-sent events, as a page hears them. */
function listen(path: string): { readonly heard: unknown[]; stop(): void } {
  const heard: unknown[] = [];
  let rest = '';
  const call = request({ host: 'localhost', port, path, rejectUnauthorized: false }, (response) => {
    response
      .on('error', () => undefined)
      .setEncoding('utf8')
      .on('data', (part: string) => {
        rest += part;
        const messages = rest.split('\n\n');
        rest = messages.pop()!;
        for (const message of messages) if (message.startsWith('data: ')) heard.push(JSON.parse(message.slice(6)));
      });
  });
  call.on('error', () => undefined).end();
  return { heard, stop: () => void call.destroy() };
}
async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !check(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(check()).toBe(true);
}

it('says what to load, with the manifest at its own address', async () => {
  expect(await json('/workbench/config.json')).toMatchObject({
    manifestUrl: '/workbench/manifest.xml',
    addinUrl: null,
  });
  expect((await ask('/workbench/manifest.xml')).text).toContain(`"https://localhost:${port}/x.html"`);
  expect(await ask('/')).toMatchObject({ status: 200, text: '<p>siden</p>' });
});

it('keeps a workbook and what pages did to it, in one order for all', async () => {
  expect(await json('/workbench/books/1')).toEqual({ id: '1', name: 'bok.xlsx', generation: 1 });
  expect((await ask('/workbench/books/1/records?generation=1&page=a', 'POST', '{"n":1}')).text).toBe('{"sequence":1}');
  const page = listen('/workbench/books/1/stream?page=b&from=0');
  await until(() => page.heard.length >= 2);
  await ask('/workbench/books/1/records?generation=1&page=a', 'POST', '{"n":2}');
  await until(() => page.heard.length >= 3);
  expect(page.heard).toEqual([
    { type: 'record', sequence: 1, page: 'a', record: { n: 1 } },
    { type: 'people', pages: ['b'] },
    { type: 'record', sequence: 2, page: 'a', record: { n: 2 } },
  ]);
  const later = listen('/workbench/books/1/stream?page=c&from=1');
  await until(() => later.heard.length >= 2);
  expect(later.heard[0]).toMatchObject({ sequence: 2 });
  later.stop();
  page.stop();
});

it('tells all when another file takes the place, and refuses what was done to the old one', async () => {
  const id = (await json('/workbench/books?name=ny.xlsx', 'POST', ZIP)) as { id: string };
  const path = `/workbench/books/${id.id}`;
  const page = listen(`${path}/stream?page=a&from=0`);
  await until(() => page.heard.length >= 1);
  expect(await json(`${path}/xlsx?name=annen.xlsx`, 'PUT', ZIP)).toMatchObject({ name: 'annen.xlsx', generation: 2 });
  await until(() => page.heard.some((message) => (message as { type: string }).type === 'replaced'));
  expect((await ask(`${path}/records?generation=1&page=a`, 'POST', '{}')).status).toBe(409);
  page.stop();
});

it('fetches from this machine only', async () => {
  expect((await ask(`/workbench/fetch?url=${encodeURIComponent('https://example.org/')}`)).status).toBe(403);
  expect((await ask(`/workbench/fetch?url=${encodeURIComponent('http://localhost/')}`)).status).toBe(403);
  expect((await ask('/workbench/fetch?url=nowhere')).status).toBe(400);
  const own = encodeURIComponent(`https://localhost:${port}/workbench/config.json`);
  expect((await ask(`/workbench/fetch?url=${own}`)).status).toBe(200);
});

it.each([
  [{ workbook: join(folder, 'mangler.xlsx') }, 'There is no workbook'],
  [{ workbook: join(folder, 'manifest.xml') }, 'is not a workbook (.xlsx)'],
  [{ workbook: folder }, 'There is no workbook'],
  [{ workbook: join(folder, 'tom.xlsx') }, 'is not a workbook (.xlsx)'],
  [{ workbook: join(folder, 'avkortet.xlsx') }, 'is damaged'],
  [{ workbook: join(folder, 'dokument.xlsx') }, 'it has no sheets'],
  [{ manifestFile: join(folder, 'mangler.xml') }, 'There is no manifest'],
  [{ manifestFile: join(folder, 'ødelagt.xml') }, 'ødelagt.xml, line 2: '],
  [{ manifestFile: workbook }, 'has no <OfficeApp>'],
  [{ addinUrl: 'https://example.org/x.html' }, '--addin must be an address on https://localhost'],
])('says in one line what is wrong: %j', (options, words) => {
  const { status, stderr } = spawnSync(process.execPath, program(options), { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^WorkbenchOptionError: /);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it.each([
  [['--port', 'x'], '--port must be a number'],
  [['--nope'], "Unknown option '--nope'"],
  [['--addin', 'https://localhost:1/', '--manifest', 'x.xml'], 'not both'],
])('npm start %j', (args, words) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});
