// When the meeting was and when its points are reported (src/minutes/meeting.ts). Never a year that is not in the minutes.
import { read } from './reading';

const meetingOf = (text: string) => {
  const { date, endDate, reportingMonth } = read(text).meeting;
  return [date, endDate, reportingMonth].map((part) => part ?? '-').join(' ');
};

it.each([
  ['Referat fra politirådet 12. mars 2025', '2025-03-12 - -'],
  ['Referat fra politirådsseminaret 30.-31.01.25', '2025-01-30 2025-01-31 -'],
  ['Referat fra politirådsseminaret 30. januar – 1. februar 2025', '2025-01-30 2025-02-01 -'],
  ['Referat fra politirådet\n\nMøtedato: 12.03.2025\nDato: 20.03.2025', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars\n\nDato: 20.03.2025', '2025-03-12 - -'],
  ['Referat fra politirådet 12. desember\n\nDato: 5. januar 2026', '2025-12-12 - -'],
  ['Referat fra politirådet 12. mars\n\nNordvik, 20. mars 2025\nOrdføreren', '2025-03-12 - -'],
  ['Referat fra politirådsseminaret 2025\n\nRådet holdt sitt seminar 30.-31. januar.', '2025-01-30 2025-01-31 -'],
  ['Referat fra politirådet\n\nDato: 20.03.2025\n\nRådet hadde møte 12. mars 2025 i rådhuset.', '2025-03-12 - -'],
  ['Referat fra politirådet\n\nDato: 12.03.2025\nSted: rådhuset', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars', '- - -'],
  ['Referat fra politirådet i mars 2025', '- - -'],
  ['Referat fra politirådet\n\nNeste møte er 15. april 2025.', '- - -'],
  ['Referat fra politirådet 12. mars 2025\n\nPunktene rapporteres i aprilmøtet.', '2025-03-12 - 2025-04'],
  ['Referat fra politirådet 12. mars 2025\n\nDet gis en rapportering i rådets møte i\nmars.', '2025-03-12 - 2026-03'],
  ['Referat fra politirådet 12. mars 2025\n\nI juni rapporteres det på punktene.', '2025-03-12 - 2025-06'],
  [
    'Referat fra politirådet 12. mars 2025\n\nPunktene fra 12. mars rapporteres 15. april 2026.',
    '2025-03-12 - 2026-04',
  ],
  ['Referat fra politirådet 12. mars 2025\n\nDet blir møte igjen i juni.', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars\n\nDato: 12. mars 2025', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars\n\nDato: i går\nVår dato: 20.03.2025', '2025-03-12 - -'],
  ['Referat fra politirådsseminaret 2025 i Nordvik\n\nRådet holdt seminar 30. januar.', '2025-01-30 - -'],
  ['Referat fra politirådet\n\nArkivsak: 12.03.2025', '- - -'],
  ['Referat fra politirådet\n\nMøtet var 12. mars 2025 i rådhuset.', '2025-03-12 - -'],
  ['Referat fra politirådet\n\nSommeren begynner 1. juni 2025.', '- - -'],
  ['Referat fra politirådet\n\nDato: 12.03.2025\n\nSommeren begynner 1. juni 2025.', '2025-03-12 - -'],
  ['Referat fra politirådet\n\nMøtet ble holdt ca. 12. mars 2025.', '2025-03-12 - -'],
  ['Referat fra politirådet\n\nNeste møte er i mai. Møtet ble holdt 12. mars 2025.', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars 2025\n\nI aprilmøtet rapporteres det på punktene.', '2025-03-12 - 2025-04'],
  ['Referat fra politirådet 12. mars 2025\n\nPunktene rapporteres 30. mars.', '2025-03-12 - 2025-03'],
  ['Referat fra politirådet 12. mars 2025\n\nPunktene rapporteres i juni 2026.', '2025-03-12 - 2026-06'],
  ['Referat fra politirådet 12. mars 2025\n\nDet ble rapportert i januar 2024.', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars 2025\n\nI møtet 12. mars 2025 ble det rapportert.', '2025-03-12 - -'],
  ['Referat fra politirådet 12. mars 2025\n\nDet ble rapportert. Sommeren kommer i juni.', '2025-03-12 - -'],
])('reads «%s» as %s', (text, expected) => expect(meetingOf(text)).toBe(expected));

it('looks for the day of the meeting in the first twenty paragraphs', () => {
  const after = (paragraphs: number) =>
    meetingOf(`Referat fra politirådet${'\n\nVi var enige.'.repeat(paragraphs)}\n\nMøtet var 12. mars 2025.`);
  expect([after(19), after(20)]).toEqual(['2025-03-12 - -', '- - -']);
});

it('reads no reporting month from the text of a point', () => {
  const text =
    'Referat fra politirådet 12. mars 2025\n\nOppfølgingspunkter\n\n• Tallene rapporteres til rådet i juni.\nAnsvarlig: OPD';
  expect(meetingOf(text)).toBe('2025-03-12 - -');
});

it('asks for the date when there are points and no date', () => {
  const codes = (text: string) => read(text).problems.map(({ code }) => code);
  expect(codes('Referat fra politirådet 12. mars\n\n• Et punkt.\nAnsvarlig: OPD')).toEqual(['meetingDateMissing']);
  expect(codes('Referat fra politirådet 12. mars 2025\n\n• Et punkt.\nAnsvarlig: OPD')).toEqual([]);
});

it('keeps a deadline without a year as text when the minutes have no date', () => {
  const { points } = read('Referat fra politirådet\n\n• Et punkt.\nAnsvarlig: OPD\nFrist: 1. mai');
  expect(points[0]?.due).toEqual({ kind: 'text', text: '1. mai' });
});
