/** @jest-environment jsdom */
// The project's own manifest as the page reads it, and what is wrong with others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError, readManifest } from '../../../workbench/page/addin/manifest';
import { changedBy, ribbonNow } from '../../../workbench/page/addin/ribbon-state';

const own = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

it('reads page, functions and ribbon of the project’s manifest', () => {
  const manifest = readManifest(own, 'nb-NO');
  expect(manifest).toMatchObject({
    name: 'Politiråd',
    url: 'https://localhost:3000/taskpane.html',
    functions: { namespace: 'POLITIRAD', metadataUrl: 'https://localhost:3000/functions.json' },
  });
  expect(manifest.tabs.map(({ label, groups }) => [label, groups.map((group) => group.label)])).toEqual([
    ['Politiråd', ['Register', 'Oppfølging', 'Rute']],
  ]);
  const [create] = manifest.tabs[0]!.groups[0]!.controls;
  expect(create).toMatchObject({
    label: 'Opprett/reparer register',
    enabled: true,
    action: { kind: 'function', name: 'createRegister' },
  });
  expect(create!.icons.get(32)).toMatch(/^https:\/\/localhost:3000\/assets\/.*\.png$/);
  expect(create!.description).toContain('Ingenting');
});

it('takes the words of another language where the manifest has them', () => {
  expect(readManifest(own, 'en-US').tabs[0]!.groups[1]!.label).toBe('Follow-up');
  expect(readManifest(own, 'fr-FR').tabs[0]!.groups[1]!.label).toBe('Oppfølging');
});

it.each([
  ['<OfficeApp', 'not XML'],
  ['<manifest/>', 'not <OfficeApp>'],
  ['<OfficeApp><DisplayName DefaultValue="x"/></OfficeApp>', '<SourceLocation>'],
  [own.replaceAll('resid="CreateRegister.Label"', 'resid="gone"'), 'no resource “gone”, which <Label> names'],
])('says in one sentence what is wrong: %.40s', (xml, words) => {
  expect(() => readManifest(xml, 'nb-NO')).toThrow(ManifestError);
  expect(() => readManifest(xml, 'nb-NO')).toThrow(words);
});

it('shows what the add-in has changed in its ribbon', () => {
  const { tabs } = readManifest(own, 'nb-NO');
  const id = tabs[0]!.groups[1]!.controls[1]!.id;
  const update = { tabs: [{ id: tabs[0]!.id, controls: [{ id, enabled: false }] }] };
  const now = ribbonNow(tabs, changedBy({}, { id: '', change: update }));
  expect(now[0]!.groups[1]!.controls[1]!.enabled).toBe(false);
  expect(ribbonNow(tabs, changedBy({}, { id, change: { enabled: false } }))[0]!.groups[1]!.controls[1]!.enabled).toBe(
    false,
  );
  expect(ribbonNow(tabs, changedBy({}, { id: tabs[0]!.id, change: { visible: false } }))).toEqual([]);
});
