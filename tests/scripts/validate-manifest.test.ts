// manifest.xml and its checks: the real one passes, and each way of breaking it is named with its line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customFunctions, NAMESPACE } from '../../src/functions/table';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function validate(files: readonly string[]): { status: number | null; output: string } {
  const script = join(root, 'scripts/validate-manifest.mjs');
  const named = files.flatMap((file) => ['--manifest', file]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...named], { encoding: 'utf8', cwd: folder });
  return { status, output: stdout + stderr };
}

const replaced = (from: string | RegExp, to: string): string => {
  const xml = manifest.replace(from, to);
  expect(xml).not.toBe(manifest);
  return xml;
};

it('finds nothing wrong with the manifest of the add-in', () => {
  expect(validate([join(root, 'manifest.xml')]).status).toBe(0);
});

const broken: [string, string | RegExp, string, RegExp][] = [
  [
    'an element out of order',
    /( *<Permissions>.*\n)( *<VersionOverrides [^>]*>\n)/,
    '$2$1',
    /^\d+: <Permissions> does not belong in <VersionOverrides>$/,
  ],
  [
    'a label after the icon',
    /( *<Label resid="CreateRegister.Label" \/>\n)([\s\S]*?<\/Icon>\n)/,
    '$2$1',
    /must stand before <Icon> in <Control>|<Label> must stand before/,
  ],
  ['a missing element', /<FunctionFile [^>]*>/, '', /<DesktopFormFactor> lacks <FunctionFile>/],
  [
    'an undefined resource',
    '<Label resid="Tab.Label"',
    '<Label resid="Tab.Labl"',
    /the resource "Tab.Labl" is not defined/,
  ],
  [
    'an unused resource',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="X" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String>',
    /"X" is used nowhere/,
  ],
  [
    'a resource defined twice',
    '<bt:String id="Pane.Title"',
    '<bt:String id="Tab.Label"',
    /"Tab.Label" is defined on line \d+ too/,
  ],
  [
    'a resource of the wrong list',
    '<Description resid="CreateRegister.Tip"',
    '<Description resid="CreateRegister.Label"',
    /<Description> needs a resource of <bt:LongStrings>/,
  ],
  ['a long resource id', /Help\.Url/g, `Help.${'x'.repeat(30)}`, /has 35 characters, at most 32/],
  [
    'a long label',
    'DefaultValue="Kontroller"',
    `DefaultValue="${'Kontroller '.repeat(12)}"`,
    /has 132 characters, at most 125/,
  ],
  ['a long tip', 'DefaultValue="Lager filer', `DefaultValue="${'Lager filer '.repeat(30)}`, /at most 250/],
  [
    'a text without English',
    /<bt:String id="NewPoint.Label" DefaultValue="Nytt punkt">[\s\S]*?<\/bt:String>/,
    '<bt:String id="NewPoint.Label" DefaultValue="Nytt punkt" />',
    /the text "NewPoint.Label" has no Override for en-US/,
  ],
  ['http', 'https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"', /must begin with https/],
  [
    'another address',
    'https://localhost:3000/functions.js"',
    'https://example.org/functions.js"',
    /is not below https:\/\/localhost:3000\//,
  ],
  ['a missing picture', 'assets/icon-32.png', 'assets/icon-33.png', /there is no such picture/],
  [
    'a picture of another size',
    'assets/create-16.png',
    'assets/create-32.png',
    /assets\/create-32.png must be a PNG of 16 × 16 pixels and is 32 × 32/,
  ],
  ['an icon without a size', /<bt:Image size="80" resid="Icon.Pane.80" \/>/, '', /the icon lacks the size 80/],
  ['a short runtime', 'lifetime="long"', 'lifetime="short"', /lifetime must be long/],
  [
    'another page for commands',
    '<FunctionFile resid="Taskpane.Url"',
    '<FunctionFile resid="Help.Url"',
    /"Help.Url" must be "Taskpane.Url", the page of the shared runtime/,
  ],
  [
    'a control id used twice',
    'id="Politirad.NewPoint"',
    'id="Politirad.ReadMinutes"',
    /the id "Politirad.ReadMinutes" stands on line \d+ too/,
  ],
  ['another version', '<Version>0.1.0.0<', '<Version>0.2.0.0<', /Version is "0.2.0.0" and package.json says/],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>politirad</Id>', /Id must be a GUID/],
  [
    'a lower requirement',
    'Name="ExcelApi" MinVersion="1.9"',
    'Name="ExcelApi" MinVersion="1.4"',
    /must name ExcelApi 1.9/,
  ],
  ['broken XML', '</Hosts>', '</Host>', /^\d+: <\/Host> closes nothing that is open$/],
  ['a bare ampersand', 'DefaultValue="Kontroller"', 'DefaultValue="Kontroller & rett"', /write &amp; for &/],
  [
    'a namespace in two languages',
    'DefaultValue="POLITIRAD" />',
    'DefaultValue="POLITIRAD"><bt:Override Locale="en-US" Value="POLICE" /></bt:String>',
    /the namespace "POLITIRAD" must be letters|closes nothing/,
  ],
];

// One run over all of them: starting Node is what takes time.
let lines: readonly string[];
beforeAll(() => {
  broken.forEach(([, from, to], index) => writeFileSync(join(folder, `${index}.xml`), replaced(from, to)));
  const { status, output } = validate(broken.map((_, index) => `${index}.xml`));
  expect(status).toBe(1);
  lines = output.split('\n');
});

it.each(broken.map(([name, , , expected], index) => [name, expected, index] as const))(
  'names %s',
  (_, expected, index) => {
    const own = lines
      .filter((line) => line.startsWith(`${index}.xml:`))
      .map((line) => line.replace(`${index}.xml:`, ''));
    expect(own).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    for (const line of own) expect(line).toMatch(/^\d+: /);
  },
);

it('says so in one line when the file is not there', () => {
  expect(validate(['none.xml'])).toEqual({ status: 1, output: 'none.xml: there is no such file\n' });
});

it('has the version of package.json and the namespace of the code', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
  expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}" />`);
});

it('is explained, every button and every function, on the help page', () => {
  const help = readFileSync(join(root, 'assets/help.html'), 'utf8');
  for (const id of Object.keys(customFunctions)) expect(help).toContain(`${NAMESPACE}.${id}(`);
  for (const [, label] of manifest.matchAll(
    /<bt:String id="(?!Tab|Pane|Group|GetStarted)\w+\.Label" DefaultValue="([^"]+)"/g,
  ))
    expect(help).toContain(`<th scope="row">${label ?? ''}</th>`);
});
