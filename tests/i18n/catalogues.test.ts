// The catalogues themselves, and that scripts/i18n-check.mjs finds what is wrong with some.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { catalogues } from '../../src/i18n/catalogues';
import { problemCodes } from '../../src/domain';

/** The check is an ES module for plain Node: it is asked in a process of its own. */
function check(given: object, sources: object = {}): string[] {
  const script = join(__dirname, '../../scripts/i18n-check.mjs');
  const code = `import { checkCatalogues } from ${JSON.stringify(script)};
    console.log(JSON.stringify(checkCatalogues(${JSON.stringify(given)}, ${JSON.stringify(sources)})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

it('has words for every problem, in every language', () => {
  for (const catalogue of Object.values(catalogues))
    for (const code of problemCodes) expect(catalogue[`problem.${code}`]).toMatch(/\S/);
});

it('finds keys that are missing, too many, differing, broken or unused', () => {
  const nb = { a: 'Ja', b: '{x} og {y}', 'c.d': 'Nei', e: '{', f: '{n, plural, one {{x}}}' };
  const en = { b: '{x} and {z}', 'c.d': 'No', e: '}', f: '{n, plural, other {{y}}}', g: 'New' };
  const faults = check({ nb, en }, { 'one.ts': "t('a'); t(`c.${x}`); t('b'); t('f')" });
  expect(faults).toEqual([
    'nb: e has unbalanced braces',
    'nb: f has a plural without «other»',
    'en: e has unbalanced braces',
    'en: a is missing',
    'en: g is not in nb',
    'en: b has the parameters (x, z), nb has (x, y)',
    'en: f has the parameters (n, y), nb has (n, x)',
    'nb: e is not used',
  ]);
});

it('accepts what is right', () => {
  const nb = { a: '{n, plural, one {# av {of}} other {# av {of}}}', b: 'Nei. {s, hint, Mente du {}?}' };
  const en = { a: '{n, plural, other {# of {of}}}', b: 'No. {s, hint, Did you mean {}?}' };
  expect(check({ nb, en }, { 'one.ts': "t('a', { n: 1 }); t('b')" })).toEqual([]);
});
