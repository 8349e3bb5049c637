// What add-ins make, as other programs find it in the file.
import { strFromU8, unzipSync } from 'fflate';
import { eachWithWorkbench, inSheet } from './excel';

const current = eachWithWorkbench();

async function part(path: string): Promise<string> {
  return strFromU8(unzipSync(await current().save())[path]!);
}

it('saves the colours of a scale as numbers, however the add-in named them', async () => {
  await inSheet((sheet) => {
    const { colorScale } = sheet.getRange('A1:A3').conditionalFormats.add('ColorScale');
    colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'red' },
      maximum: { type: 'HighestValue', color: '#00ff00' },
    };
  });
  const sheet = await part('xl/worksheets/sheet1.xml');
  expect(sheet.match(/<color rgb="\w+"\/>/g)).toEqual(['<color rgb="FFFF0000"/>', '<color rgb="FF00FF00"/>']);
});

it('gives charts the colours of a theme', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B2').values = [['Enhet', 'Punkter'], ['OPD', 7]]; // prettier-ignore
    sheet.charts.add('ColumnStacked', sheet.getRange('A1:B2'));
  });
  expect(await part('xl/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="4472C4"/></a:accent1>');
  expect(await part('xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml');
});
