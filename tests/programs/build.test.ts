// The add-in as `npm run build` makes it: addresses moved, office.js from Microsoft and copied nowhere, nothing evaluated.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const base = 'https://register.example.no/politirad';
const out = mkdtempSync(join(tmpdir(), 'addin-'));
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const scripts = (): string[] => readdirSync(out).filter((name) => name.endsWith('.js'));

const build = (...options: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), ...options], { encoding: 'utf8', cwd: root });

beforeAll(() => {
  const { status, stderr } = build('--base', `${base}/`, '--out', out);
  expect([status, stderr]).toEqual([0, '']);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

it('writes the address it is served from into the manifest and the function metadata', () => {
  expect(read('manifest.xml')).toContain(`<SourceLocation DefaultValue="${base}/taskpane.html" />`);
  for (const name of ['manifest.xml', 'functions.json', 'functions.en-US.json'])
    expect(read(name)).not.toContain('"https://localhost');
});

it('has every file that the manifest names', () => {
  const named = [...read('manifest.xml').matchAll(new RegExp(`"${base}/([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(20);
  for (const name of new Set(named)) expect(read(name)).not.toBe('');
});

it('takes office.js from Microsoft and ships no copy of it', () => {
  expect(read('taskpane.html')).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">');
  expect(readdirSync(out, { recursive: true }).filter((name) => /office.*\.js|excel-/i.test(String(name)))).toEqual([]);
});

it('evaluates no text as code and has no inline scripts, so that a content security policy can forbid both', () => {
  // pdf.js asks in a `try` whether it may (`isEvalSupported`), and does without where it may not.
  for (const name of scripts().filter((script) => !script.startsWith('pdf-worker')))
    expect(read(name).match(/.{0,80}(\beval\(|\bnew Function\().{0,80}/g)).toBeNull();
  for (const [tag] of read('taskpane.html').matchAll(/<script[^>]*>/g)) expect(tag).toContain('src=');
  expect(read('taskpane.html')).not.toMatch(/<style|\son\w+=/);
});

it('brings the licence of every package whose code is in its files, and of no other', () => {
  const notices = read('THIRD-PARTY-NOTICES.txt');
  const named = [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d[\w.-]* \(/gm)].map(([, name]) => name);
  // Asked of the source maps, which webpack writes from the code itself.
  const sources = readdirSync(out)
    .filter((name) => name.endsWith('.js.map'))
    .flatMap((name) => (JSON.parse(read(name)) as { sources: string[] }).sources);
  const mapped = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  // Fonts and the worker of pdf.js are files without a map; webpack's own code has no file.
  const whole = [...mapped, '@expo-google-fonts/noto-sans', 'pdfjs-dist', 'webpack'];
  expect([...new Set(named)].sort()).toEqual([...new Set(whole)].sort());
  expect(named.length).toBeGreaterThan(50);
  expect(notices).toContain('office.js is not among them');
  for (const words of [
    'Copyright (c) Meta Platforms',
    'SIL OPEN FONT LICENSE',
    'nanoid, inside docx',
    'Apache License',
  ])
    expect(notices).toContain(words);
});

it('gives what changes a hashed name, and what the manifest names a fixed one', () => {
  expect(scripts()).toContain('functions.js');
  for (const name of scripts().filter((script) => script !== 'functions.js'))
    expect(name).toMatch(/\.[\da-f]{10}\.js$/);
});

it.each([
  [['--base', 'http://example.no'], '--base must be an address that begins with https://'],
  [['--base', 'https://example.no/?a'], '--base must be an address that begins with https://'],
  [['--office-js', 'copy'], '--office-js must be cdn or local: copy'],
  [['--mode', 'fast'], '--mode must be production or development: fast'],
])('refuses %j in one line', (options, line) => {
  const { status, stderr } = build(...options);
  expect(status).toBe(1);
  expect(stderr).toContain(line);
  expect(stderr.trim()).not.toContain('\n');
});
