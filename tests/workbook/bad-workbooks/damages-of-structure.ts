// Registers whose tables, columns, names, sheets or versions are not what they were made as.
import type { Damages } from './damages';

const statusHeader = ['Vare', 'Antall', 'Hylle'];

export const damagesOfStructure: Damages = {
  'table-converted-to-range': (file) => file.removeTable('Punkter', 'Punkter'),
  'whole-register-pasted-as-values': (file) => {
    for (const [sheet, table] of sheetsOfTables) {
      file.removeTable(sheet, table);
      if (sheet === 'Punkter' || sheet === 'Status') file.formulasToValues(sheet);
    }
  },
  'table-renamed': (file) => file.renameTable('Punkter', 'Tabell1'),
  'foreign-table-named-status': (file) => {
    file.renameTable('Status', 'Status_1');
    file.addSheet('Lager', [statusHeader, ['Kaffe', '3', 'B']], { name: 'Status', id: 77 });
  },
  'foreign-table-beside': (file) =>
    file.addSheet('Lager', [statusHeader, ['Kaffe', '3', 'B']], { name: 'Tabell9', id: 77 }),
  'table-moved-to-another-sheet': (file) => {
    file.renameSheet('Status', 'Rapportering');
    file.addSheet('Status', [['Se arket Rapportering.']]);
  },
  'table-moved-on-its-sheet': (file) => file.shift('Status', 'Status', 6, 2),
  'sheet-renamed': (file) => file.renameSheet('Enheter', 'Enheter og bydeler'),
  'sheet-deleted': (file) => file.removeSheet('Historikk'),
  'check-sheet-deleted': (file) => {
    file.removeSheet('Kontroll');
    file.edit('xl/workbook.xml', (xml) => xml.replace(/'Kontroll'!\$[A-Z]+\$3:\$[A-Z]+\$\d/g, '#REF!'));
  },
  'check-sheet-renamed': (file) => {
    file.renameSheet('Kontroll', 'Kontroll (gammel)');
    file.edit('xl/workbook.xml', (xml) => xml.replaceAll("'Kontroll'!", "'Kontroll (gammel)'!"));
  },
  'column-renamed': (file) => file.renameColumn('Punkter', 'G2', 'Frist', 'Tidsfrist'),
  'key-column-renamed': (file) => file.renameColumn('Status', 'A2', 'Nr', 'Nummer'),
  'columns-reordered': (file) => file.swapColumns('Status', 'Status', 'B', 'G'),
  'header-with-line-breaks': (file) => file.renameColumn('Status', 'F2', 'Siden sist', 'Siden\nsist'),
  'header-in-capitals-with-spaces': (file) => file.renameColumn('Status', 'G2', 'Neste steg', ' NESTE\u00A0 STEG '),
  'header-with-zero-width-space': (file) => file.renameColumn('Status', 'G2', 'Neste steg', 'Neste steg\u200B'),
  'own-column-between': (file) => file.renameColumn('Status', 'H2', 'Intern merknad', 'Saksnummer'),
  'formulas-lost-their-column': (file) => {
    // As after the cells that they asked were deleted and put back.
    file.edit(file.sheet('Status'), (xml) =>
      xml.replace(/<f>IFERROR\(IF\(INDEX\(Punkter\[Kortnavn\].*?<\/f>/g, '<f>IFERROR(IF(#REF!="","",#REF!),"")</f>'),
    );
  },
  'names-missing': (file) =>
    file.edit('xl/workbook.xml', (xml) => xml.replace(/<definedName name="[^"]*">[^<]*<\/definedName>/g, '')),
  'names-refer-to-nothing': (file) =>
    file.edit('xl/workbook.xml', (xml) =>
      xml.replace(/(<definedName name="[^"]*">)[^<]*(<\/definedName>)/g, '$1#REF!$2'),
    ),
  'name-of-list-points-elsewhere': (file) =>
    file.edit('xl/workbook.xml', (xml) => xml.replace("'Kontroll'!$G$3:$G$6", "'Les meg'!$A$1:$A$3")),
  'lists-and-colours-pasted-over': (file) =>
    file.edit(file.sheet('Status'), (xml) =>
      xml
        .replace(/<dataValidations.*<\/dataValidations>/, '')
        .replace(/<conditionalFormatting.*<\/conditionalFormatting>/, ''),
    ),
  'sheets-protected': (file) => {
    for (const sheet of ['Punkter', 'Status'])
      file.edit(file.sheet(sheet), (xml) =>
        xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
      );
  },
  'protected-and-damaged': (file) => {
    file.renameColumn('Status', 'F2', 'Siden sist', 'Sist');
    file.edit(file.sheet('Status'), (xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>'),
    );
  },
  'structure-protected-and-sheet-deleted': (file) => {
    file.removeSheet('Historikk');
    file.edit('xl/workbook.xml', (xml) =>
      xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    );
  },
  'sheet-very-hidden': (file) =>
    file.edit('xl/workbook.xml', (xml) =>
      xml.replace(/<sheet name="(Historikk|Status)"/g, '<sheet name="$1" state="veryHidden"'),
    ),
  'schema-older': (file) => {
    file.edit('docProps/custom.xml', (xml) => xml.replace('<vt:i4>1</vt:i4>', '<vt:i4>0</vt:i4>'));
    file.edit(file.table('Punkter'), (xml) => xml.replace('name="Hjemmel"', 'name="Kolonne1"'));
    file.set('Punkter', 'K2', 'Kolonne1');
  },
  'schema-missing': (file) => file.edit('docProps/custom.xml', (xml) => xml.replace(/<property .*<\/property>/, '')),
  'schema-newer': (file) =>
    file.edit('docProps/custom.xml', (xml) => xml.replace('<vt:i4>1</vt:i4>', '<vt:i4>7</vt:i4>')),
  'schema-no-number': (file) =>
    file.edit('docProps/custom.xml', (xml) => xml.replace('<vt:i4>1</vt:i4>', '<vt:lpwstr>første</vt:lpwstr>')),
  'totals-row': (file) => {
    file.set('Status', 'A8', 'Totalt');
    file.set('Status', 'J8', { formula: 'SUBTOTAL(103,Status[Oppdatert av])', value: 1 });
    file.edit(file.table('Status'), (xml) =>
      xml.replace(' ref="A2:J7" totalsRowShown="0"', ' ref="A2:J8" totalsRowCount="1"'),
    );
  },
  'text-below-the-table': (file) => file.set('Status', 'A8', 'PR-2025-02'),
  'epoch-1904': (file) =>
    file.edit('xl/workbook.xml', (xml) => xml.replace('<workbookPr ', '<workbookPr date1904="1" ')),
  'merged-cells': (file) =>
    // Excel refuses this within a table; other programs do not.
    file.edit(file.sheet('Status'), (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="2"><mergeCell ref="F3:F4"/><mergeCell ref="A1:J1"/></mergeCells>',
      ),
    ),
  'hundred-thousand-formatted-rows': (file) =>
    file.edit(file.sheet('Status'), (xml) => {
      const rows = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 8}"><c r="A${i + 8}" s="7"/></row>`);
      return xml.replace('</sheetData>', `${rows.join('')}</sheetData>`);
    }),
  'table-drawn-over-blank-rows': (file) => file.resize('Status', 500),
  'colours-of-co-authors': (file) => {
    file.edit('xl/styles.xml', (xml) =>
      xml
        .replace(
          /<fills count="\d+">/,
          (tag) => `${tag}<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>`,
        )
        .replace(/<fills count="(\d+)"/, (_, count) => `<fills count="${Number(count) + 1}"`),
    );
    file.edit(file.sheet('Status'), (xml) => xml.replace(/<c r="([A-J])([45])" s="\d+"/g, '<c r="$1$2" s="12"'));
  },
};

const sheetsOfTables = [
  ['Punkter', 'Punkter'],
  ['Status', 'Status'],
  ['Enheter', 'Enheter'],
  ['Møter', 'Moter'],
  ['Historikk', 'Historikk'],
] as const;
