// Registers whose rows do not fit together: doubled, orphaned, blank, hidden, sorted.
import type { Damages } from './damages';

export const damagesOfRows: Damages = {
  'number-twice': (file) => file.append('Punkter', 'Punkter', ['PR-2025-01', 'Kopi', 'Et annet punkt.', null, 'OPD']),
  'number-and-unit-twice': (file) =>
    file.append('Status', 'Status', ['PR-2025-01', 'SET', null, null, 'Fullført', 'Også dette er gjort.']),
  'number-and-unit-twice-one-blank': (file) => file.append('Status', 'Status', ['PR-2025-01', 'SET']),
  'units-twice': (file) => {
    file.append('Enheter', 'Enheter', ['SET', 'En annen etat', 'OK', null, 'Ja']);
    file.append('Enheter', 'Enheter', ['opd', 'Oslo politidistrikt', 'opd', null, 'Ja']);
  },
  'units-all-gone': (file) =>
    file.edit(file.sheet('Enheter'), (xml) => xml.replace(/<c r="[A-G](?!1"|2")\d+"[^>]*?(?:\/>|>.*?<\/c>)/g, '')),
  'meeting-twice': (file) => {
    file.append('Møter', 'Moter', ['Politirådets møte april 2025', 45776, 'Møte', 'Ja']);
    file.append('Møter', 'Moter', [null, 45800, 'Møte', 'Ja']);
    file.append('Møter', 'Moter', ['Et møte uten dato', null, 'Seminar', 'Kanskje']);
  },
  orphans: (file) => {
    file.append('Status', 'Status', ['PR-2024-09', 'SET', null, null, 'I arbeid', 'Dette hører til et gammelt punkt.']);
    file.append('Status', 'Status', ['PR-2024-08', 'OPD']);
    file.append('Historikk', 'Historikk', [
      'Et gammelt møte',
      'PR-2024-09',
      'SET',
      'I arbeid',
      'Gammelt.',
      null,
      45400,
    ]);
  },
  'point-row-cleared': (file) =>
    file.setAll('Punkter', Object.fromEntries('ABCDEFGHIJK'.split('').map((c) => [`${c}4`, null]))),
  'status-rows-cleared': (file) => {
    for (const row of [3, 4, 5, 6, 7])
      file.setAll('Status', Object.fromEntries('ABCDEFGHIJ'.split('').map((c) => [`${c}${row}`, null])));
  },
  'number-missing': (file) => {
    file.set('Punkter', 'A4', null);
    file.set('Status', 'A4', null);
    file.set('Status', 'B5', null);
  },
  'number-in-other-forms': (file) => {
    file.set('Punkter', 'A4', 'pr 2025/2');
    file.set('Status', 'A6', 'PR-2025-2');
    file.set('Status', 'A7', 2);
  },
  'blank-rows-inside': (file) => {
    file.append('Status', 'Status', [null]);
    file.append('Status', 'Status', [null, null, null, null, null, ' ']);
    file.append('Punkter', 'Punkter', [null]);
    file.append('Punkter', 'Punkter', ['PR-2025-03', 'Etter en tom rad', 'Et punkt etter en tom rad.', null, 'OPD']);
  },
  'filtered-and-hidden': (file) => {
    file.edit(file.table('Status'), (xml) =>
      xml.replace(
        '<autoFilter ref="A2:J7"/>',
        '<autoFilter ref="A2:J7"><filterColumn colId="1"><filters><filter val="SET"/></filters></filterColumn></autoFilter>',
      ),
    );
    file.edit(file.sheet('Status'), (xml) => xml.replace(/<row r="([4-7])"/g, '<row r="$1" hidden="1"'));
    file.set('Punkter', 'E4', 'OK ved BYU, og OPD');
  },
  sorted: (file) =>
    file.edit(file.table('Status'), (xml) =>
      xml.replace(
        '<autoFilter ref="A2:J7"/>',
        '<autoFilter ref="A2:J7"/><sortState ref="A3:J7"><sortCondition descending="1" ref="B3:B7"/></sortState>',
      ),
    ),
  'hidden-columns-and-groups': (file) =>
    file.edit(file.sheet('Status'), (xml) =>
      xml
        .replace('<col min="6" max="6"', '<col min="6" max="6" hidden="1" outlineLevel="1"')
        .replace('<row r="5"', '<row r="5" hidden="1" outlineLevel="1"'),
    ),
};
