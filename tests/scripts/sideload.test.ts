// What `npm run excel` does on each system. No Excel is at hand in tests: the plan is compared with what Microsoft documents.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(join(__dirname, '../../scripts/lib/sideload.mjs')).href;

function planOn(platform: string): unknown {
  const asked = { platform, home: '/home', manifest: 'M.xml', id: 'the-id' };
  const code = `import { sideloadPlan } from ${JSON.stringify(library)}; console.log(JSON.stringify(sideloadPlan(${JSON.stringify(asked)}) ?? null))`;
  return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout);
}

it('puts the manifest where Excel for Mac looks for it, and starts Excel', () =>
  expect(planOn('darwin')).toMatchObject({
    copy: {
      from: 'M.xml',
      to: '/home/Library/Containers/com.microsoft.Excel/Data/Documents/wef/the-id.manifest.xml',
    },
    run: [['open', '-a', 'Microsoft Excel']],
  }));

it('names the manifest in the registry on Windows, and says how it is taken out', () => {
  const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
  expect(planOn('win32')).toMatchObject({
    run: [
      ['reg', 'add', key, '/v', 'the-id', '/t', 'REG_SZ', '/d', 'M.xml', '/f'],
      ['cmd', '/c', 'start', 'excel'],
    ],
    undo: `reg delete ${key} /v the-id /f`,
  });
});

it('has no plan where there is no Excel', () => expect(planOn('linux')).toBeNull());
