// Reads a workbook with a library that shares nothing with the workbench (an ES module, which jest cannot load): file -> JSON.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';

const { sheets } = await readXlsx(readFileSync(process.argv[2]), { readStyles: true });
const told = sheets.map(({ name, rows, tables = [], dataValidations = [], pageSetup }) => ({
  name,
  rows,
  tables: tables.map((table) => table.name),
  lists: dataValidations.filter(({ type }) => type === 'list').map(({ formula1 }) => formula1),
  pageSetup,
}));
console.log(JSON.stringify(told));
