// Damaged and odd registers as .xlsx files: each is opened, checked, repaired and checked again by the add-in's real code on
// Microsoft's client. `UPDATE_GOLDEN=1 npx jest --selectProjects excel -- bad-workbooks` writes what comes out now; read it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTo } from './answer';
import { damages, type Damages } from './damages';
import { goodRegister } from './good-register';

const folder = join(__dirname, 'answers');
const update = process.env['UPDATE_GOLDEN'] === '1';
const undamaged: Damages = { 'nothing-wrong': () => undefined };

it.each(Object.entries({ ...undamaged, ...damages }))('%s', async (name, damage) => {
  const file = await goodRegister();
  damage(file);
  const { text, lost, hostFaults } = await answerTo(file.save());
  expect(hostFaults).toEqual([]);
  const golden = join(folder, `${name}.txt`);
  if (update) writeFileSync(golden, text);
  expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  expect(lost).toEqual([]);
});

it('has an answer for each file and none too many', () => {
  const names = [...Object.keys(undamaged), ...Object.keys(damages)].map((name) => `${name}.txt`);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});
