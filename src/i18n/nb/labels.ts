// Words that stand in cells: codes of the register -> what people read and choose. `workbook/rows.ts` reads them back.

export const labels = {
  'status.notStarted': 'Ikke startet',
  'status.inProgress': 'I arbeid',
  'status.onHold': 'Satt på vent',
  'status.done': 'Fullført',
  'status.missing': 'Mangler status',
  'decision.open': 'Åpent',
  'decision.closed': 'Lukket',
  'publicity.public': 'Offentlig',
  'publicity.exempt': 'Unntatt offentlighet',
  'meetingKind.seminar': 'Seminar',
  'meetingKind.meeting': 'Møte',
  yes: 'Ja',
  no: 'Nei',
  'personalData.nationalId': 'fødselsnummer eller D-nummer',
  'personalData.phone': 'telefonnummer',
  'personalData.email': 'e-postadresse',
  'derived.proposedClosed': 'Foreslått lukket',
  'derived.overdue': 'Forfalt',
} as const;
