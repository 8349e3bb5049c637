// Registers whose cells hold what nobody should have put there, or what Excel made of it.
import type { Damages } from './damages';

const CYRILLIC = { E: '\u0415', T: '\u0422', O: '\u041E', P: '\u0420' };

export const damagesOfCells: Damages = {
  'formulas-in-status-cells': (file) => {
    file.set('Status', 'E4', { formula: 'IF(1=1,"Fullført","")', value: 'Fullført' });
    file.set('Status', 'F4', { formula: '"Uke "&12', value: 'Uke 12' });
    file.set('Status', 'E6', { formula: 'VLOOKUP("x",Punkter[],9,FALSE)', value: '#N/A' });
    file.set('Status', 'A7', { formula: '"PR-2025-"&"02"', value: 'PR-2025-02' });
  },
  'formulas-written-over': (file) => {
    file.set('Punkter', 'L3', 'Ferdig fra vår side');
    file.set('Punkter', 'L4', 'Mangler status');
    file.set('Status', 'C4', 'Plan for unge (vårt navn)');
    file.set('Status', 'D4', 46200);
    file.set('Status', 'C5', null);
  },
  'error-values': (file) => {
    file.set('Status', 'E3', { error: '#N/A' });
    file.set('Status', 'I3', { error: '#DIV/0!' });
    file.set('Punkter', 'E4', { error: '#REF!' });
    file.set('Punkter', 'A3', { error: '#NAME?' });
    file.set('Enheter', 'B4', { error: '#VALUE!' });
  },
  'wrong-types': (file) => {
    file.set('Status', 'E3', 3);
    file.set('Status', 'F3', true);
    file.set('Status', 'B4', 7);
    file.set('Punkter', 'B3', 2025);
    file.set('Punkter', 'G4', true);
    file.set('Enheter', 'E5', true);
    file.set('Enheter', 'E6', 1);
    file.set('Enheter', 'E7', 'x');
  },
  'dates-as-text-in-three-languages': (file) => {
    file.set('Punkter', 'G3', '15. april 2026');
    file.set('Punkter', 'G4', 'April 15, 2026');
    file.set('Status', 'I3', '15. März 2025');
    file.set('Status', 'I4', '03/15/2025');
    file.set('Status', 'I5', '15 March 2025');
    file.set('Status', 'I6', '15/3-25');
    file.set('Status', 'I7', 'i går');
    file.set('Møter', 'B4', 'tirsdag 29. april');
  },
  'dates-that-are-none': (file) => {
    file.set('Punkter', 'G3', -5);
    file.set('Punkter', 'G4', 1e9);
    file.set('Status', 'I3', 45717.75);
    file.set('Status', 'I4', 20_250_301);
    file.set('Møter', 'B4', 0);
    file.set('Status', 'I5', '31.02.2025');
  },
  'numbers-stored-as-text': (file) => {
    file.set('Status', 'I3', '45717');
    file.set('Punkter', 'G3', '46127');
    file.set('Møter', 'B4', ' 45776 ');
  },
  'spaces-in-codes': (file) => {
    file.set('Punkter', 'A4', '\u00A0PR-2025-02 ');
    file.set('Status', 'A6', 'PR-2025-02\u00A0');
    file.set('Status', 'B3', ' SET');
    file.set('Status', 'B5', 'OPD\u202F');
    file.set('Punkter', 'E3', 'OK\u00A0ved\u00A0SET og  UTD, og\u2009OPD ');
    file.set('Status', 'E3', 'I\u00A0arbeid');
  },
  'zero-width-characters-in-codes': (file) => {
    file.set('Punkter', 'A4', '\u200BPR-2025-02');
    file.set('Status', 'A6', 'PR-2025\u2060-02');
    file.set('Status', 'B3', 'SET\u200B');
    file.set('Status', 'B5', '\uFEFFOPD');
    file.set('Punkter', 'E3', 'OK ved S\u00ADET og UTD\u200D, og \u200EOPD');
    file.set('Status', 'E5', 'Full\u00ADført');
  },
  'dashes-in-numbers': (file) => {
    file.set('Punkter', 'A4', 'PR–2025–02');
    file.set('Status', 'A6', 'PR\u20112025\u201102');
    file.set('Status', 'A7', 'PR−2025−02');
  },
  homoglyphs: (file) => {
    file.set('Status', 'B3', `S${CYRILLIC.E}T`);
    file.set('Punkter', 'E4', `OK og ${CYRILLIC.O}${CYRILLIC.P}D`);
    file.set('Punkter', 'A3', `${CYRILLIC.P}R-2025-01`);
    file.set('Enheter', 'A6', `U${CYRILLIC.T}D`);
  },
  'codes-in-lower-case': (file) => {
    file.set('Status', 'B3', 'set');
    file.set('Status', 'B5', 'Opd');
    file.set('Punkter', 'E3', 'ok ved set og utd, og opd');
    file.set('Punkter', 'A4', 'pr-2025-02');
    file.set('Status', 'A6', 'Pr-2025-02');
  },
  'units-in-other-words': (file) => {
    file.set('Status', 'B3', 'SET, UTD');
    file.set('Status', 'B4', 'OK ved UTD');
    file.set('Status', 'B5', 'Oslo politidistrikt');
    file.set('Punkter', 'E4', 'Kari i Bydel Alna');
  },
  'statuses-misspelt': (file) =>
    file.setAll('Status', { E3: 'Fullfort', E4: 'i arbied', E5: 'FULLFØRT!', E6: 'Ikke  startet.', E7: 'på vent' }),
  'statuses-in-english': (file) =>
    file.setAll('Status', { E3: 'In progress', E4: 'Done', E5: 'Completed', E6: 'Not started', E7: 'On hold' }),
  'statuses-in-nynorsk': (file) =>
    file.setAll('Status', { E3: 'Ikkje starta', E4: 'Sett på vent', E5: 'Fullført', E6: 'Ferdig', E7: '100 %' }),
  'other-lists-in-other-words': (file) => {
    file.setAll('Punkter', { I3: 'Lukka', I4: 'Closed', J3: 'U.off.', J4: 'Ikke offentlig' });
    file.setAll('Møter', { C4: 'Råd', D4: 'x' });
  },
  'very-long-texts': (file) => {
    file.set('Punkter', 'C3', 'Ord '.repeat(8_191));
    file.set('Status', 'F3', 'x'.repeat(32_767));
    file.set('Punkter', 'E4', 'OK og OPD og '.repeat(2_000));
    file.set('Punkter', 'B4', 'Kortnavn '.repeat(500));
  },
  'markup-and-formula-like-texts': (file) => {
    file.set('Punkter', 'B3', '<script>alert(1)</script>');
    file.set('Punkter', 'C3', '=HYPERLINK("https://example.com","klikk")');
    file.set('Status', 'F3', '+47 22 00 00 00');
    file.set('Status', 'G3', '@SUM(A1:A2)');
    file.set('Status', 'H3', "'=1+1");
    file.set('Enheter', 'B5', '<img src=x onerror=alert(1)>');
    file.set('Punkter', 'E4', '=OK og OPD');
  },
  'characters-no-text-should-hold': (file) => {
    file.set('Punkter', 'C3', 'Halv \uD800 og \uDC00 tegn');
    file.set('Status', 'F3', 'Klokke\u0007 og null\u0001');
    file.set('Status', 'G3', 'snudd \u202Etxet\u202C');
    file.set('Punkter', 'B4', 'Tab\tog\r\nlinje');
    file.set('Status', 'H3', '_x000D_ som tekst');
    file.set('Status', 'B4', 'UTD\u0000');
  },
  'rich-text-in-cells': (file) => {
    file.set('Status', 'F3', { rich: ['Planen er ', 'ikke', ' sendt.'] });
    file.set('Punkter', 'E4', { rich: ['OK og ', 'OPD'] });
  },
  'owners-not-to-be-read': (file) => {
    file.set('Punkter', 'E3', null);
    file.set('Punkter', 'E4', 'OK ved XYZ, og OPD\nog Kari Testesen');
  },
  'parties-not-listed': (file) => {
    file.set('Enheter', 'C4', null);
    file.set('Enheter', 'C5', 'FYLKE');
    file.set('Enheter', 'A6', null);
    file.set('Enheter', 'A7', 'og');
  },
  'personal-data-in-public-text': (file) => {
    file.set('Status', 'F3', 'Ring 22 33 44 55.');
    file.set('Punkter', 'C4', 'Skriv til noen@example.no.');
  },
};
