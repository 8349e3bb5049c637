// Words of the status report, shared by every form it takes (sheet, PDF, document), and those of the sheet alone.

export const report = {
  'report.title': 'Status på oppfølgingspunkter',
  'report.council': 'Politirådet',
  'report.meeting': 'møte {date}',
  'report.sources': 'punkter fra {sources}',
  'report.sourcesMany': 'punkter fra {count, plural, one {# møte} other {# møter}}',

  'report.section.attention': 'Krever oppmerksomhet',
  'report.section.proposedClosed': 'Foreslått lukket',
  'report.section.inProgress': 'I arbeid',
  'report.section.closedSinceLast': 'Lukket siden sist',
  'report.section.heading': '{section} ({count})',
  'report.section.continued': '{section}, forts.',

  'report.points': '{count, plural, one {# punkt} other {# punkter}}',
  'report.pointsOf': '{count} av {of, plural, one {# punkt} other {# punkter}}',
  'report.summary': '{points}: {parts}.',
  'report.summary.attention': '{count} krever oppmerksomhet',
  'report.summary.proposedClosed': '{count} er foreslått lukket',
  'report.summary.inProgress': '{count} er i arbeid',
  'report.summary.closedSinceLast': '{count} er lukket siden sist',
  'report.summary.overdue': '{count, plural, one {# punkt er} other {# punkter er}} over fristen.',
  'report.summary.calm': 'Ingen punkter krever oppmerksomhet.',
  'report.summary.empty': 'Det er ingen punkter å melde om.',

  'report.unreported.none': 'Alle ansvarlige enheter har meldt status.',
  'report.unreported.never': 'Har ikke meldt status ennå: {units}.',
  'report.unreported.since': 'Har ikke meldt status siden {date}: {units}.',
  'report.unreported.unit': '{unit} ({points})',

  'report.changes': 'Endret siden {date}: {points} – {parts}.',
  'report.changes.none': 'Ingenting er endret siden {date}.',
  'report.changes.first': 'Dette er den første rapporteringen, så det er ikke noe å sammenligne med.',
  'report.changes.unknown': 'Det finnes ingen historikk fra {date} å sammenligne med.',
  'report.changes.newPoint': '{count, plural, one {# nytt punkt} other {# nye punkter}}',
  'report.changes.newStatus': '{count} med ny status',
  'report.changes.newText': '{count} med ny tekst',
  'report.change.newPoint': 'Nytt punkt',
  'report.change.newStatus': 'Ny status',
  'report.change.newText': 'Ny tekst',

  'report.column.id': 'Nr',
  'report.column.title': 'Punkt',
  'report.column.owners': 'Ansvarlig',
  'report.column.due': 'Frist',
  'report.column.status': 'Status',
  'report.column.sinceLast': 'Siden sist',
  'report.column.nextSteps': 'Neste steg',

  'report.noOwner': 'Ingen ansvarlig',
  'report.noKnownOwner': 'Ingen kjent enhet er ansvarlig',
  'report.unitSays': '{unit}: {words}',
  'report.statusBefore': '{status} (før: {before})',
  'report.statusLast': '{status} (sist: {last})',

  'report.units.title': 'Status per enhet',
  'report.units.unit': 'Enhet',
  'report.units.name': 'Navn',
  'report.chart.alt': 'Stolper som viser status per enhet. {units}.',
  'report.units.figure': '{count} {status}',
  'report.units.overdue': '{figures} · {overdue}',

  'report.leftOut.exempt':
    '{count, plural, one {# punkt er unntatt offentlighet og står ikke her} other {# punkter er unntatt offentlighet og står ikke her}}.',
  'report.leftOut.archived':
    '{count, plural, one {# punkt som ble meldt lukket tidligere, er ikke tatt med} other {# punkter som ble meldt lukket tidligere, er ikke tatt med}}.',

  'report.csv.section': 'Gruppe',
  'report.csv.theme': 'Tema',
  'report.csv.unitName': 'Enhetens navn',
  'report.csv.reported': 'Meldt',

  'report.json.unreadable': 'Fila kan ikke leses som JSON: {detail}',
  'report.json.foreign':
    'Fila er ikke et oppfølgingsregister. Et register begynner med "format": "politirad-register".',
  'report.json.older': 'Fila har versjon {version}, som aldri har vært et ferdig format. Lag en ny fil med Eksporter.',
  'report.json.newer':
    'Fila er laget med en nyere utgave av registeret (versjon {version}). Her leses versjon {known} og eldre.',
  'report.json.invalid': '{path}: verdien kan ikke brukes. Her skal det stå {expected}.',

  'sheet.status.name': 'Statusark {when}',
  'sheet.status.nameOfMeeting': 'Statusark {when}',
  'sheet.status.footer': '{name} · laget {date} · offentlig',
  'sheet.status.pages': 'Side {page} av {pages}',
  'sheet.status.continued': '{id} forts.',
} as const;
