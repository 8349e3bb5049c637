// Eksporter: files that leave the workbook, and a register that comes back from one.

export const exporting = {
  'pane.export.group.report': 'Status til rådet',
  'pane.export.group.register': 'Hele registeret, offentlig',
  'pane.export.group.internal': 'Internt',
  'pane.export.registerXlsx': 'Kopi av registeret (.xlsx)',
  'pane.export.registerXlsxHint': 'Alle tabellene som en egen arbeidsbok med bare verdier.',
  'pane.export.backupXlsx': 'Sikkerhetskopi (intern) (.xlsx)',
  'pane.export.backupXlsxHint': 'Hele arbeidsboka slik den står, med alt som er internt.',
  'pane.export.backupJson': 'Sikkerhetskopi (intern) (.json)',
  'pane.export.backupJsonHint': 'Alt i tabellene som data. Kan leses inn igjen med Les inn.',
  'pane.export.internalWarning':
    'Denne fila har alt: interne merknader, punkter unntatt offentlighet, adresser og navn. Ikke del den utenfor dem som har tilgang til arbeidsboka.',
  'pane.export.meeting': 'Møte',
  'pane.export.meetingNext': '{name} (neste)',
  'pane.export.inWorkbook': 'Lag som ark her',
  'pane.export.fasten': 'Fest status for møtet',
  'pane.export.step.reading': 'Leser registeret …',
  'pane.export.step.loading': 'Henter det som lager fila …',
  'pane.export.step.making': 'Lager fila …',
  'pane.export.open': 'Åpne som ny arbeidsbok',
  'pane.export.opened': '{name} er åpnet som en ny arbeidsbok. Den er ikke lagret noe sted ennå.',
  'pane.export.empty': '{name} ble tom. Ingen fil er laget.',
  'pane.export.readyWithout':
    '{name} er laget, men uten {count, plural, one {# rad} other {# rader}} som ikke kunne leses. Se Kontroller.',
  'pane.export.look.title':
    '{count, plural, one {Mulig personopplysning} other {# mulige personopplysninger}} i det som skal ut',
  'pane.export.look.text': 'Fila er ikke gitt ut ennå. Se på stedene, eller fortsett hvis det skal stå slik.',
  'pane.export.look.show': 'Vis',
  'pane.export.look.more': 'og {count} til; Kontroller viser alle',
  'pane.export.look.goOn': 'Fortsett likevel',
  'pane.export.look.cancel': 'Avbryt og vis stedet',

  'export.copy.title': 'Oppfølgingspunkter fra politirådet – offentlig kopi',
  'export.copy.footer': '{sheet} · offentlig kopi',
  'export.backup.title': 'Sikkerhetskopi (intern)',
  'export.backup.made': 'Kopi av hele arbeidsboka, laget {date}.',
  'export.backup.warning':
    'Fila har alt som er internt: merknader, punkter unntatt offentlighet, adresser og navn. Den skal ikke deles utenfor dem som har tilgang til registeret.',

  'pane.registerFile.title': 'Register fra {name}',
  'pane.registerFile.public': 'Offentlig kopi: uten interne merknader, adresser og punkter unntatt offentlighet.',
  'pane.registerFile.internal': 'Sikkerhetskopi (intern): med alt som er internt.',
  'pane.registerFile.units': 'Enheter',
  'pane.registerFile.points': 'Punkter',
  'pane.registerFile.reports': 'Statusrader',
  'pane.registerFile.meetings': 'Møter',
  'pane.registerFile.history': 'Rader i Historikk',
  'pane.registerFile.count': '{added, plural, one {# ny} other {# nye}}, {known} fra før',
  'pane.registerFile.different':
    '{count, plural, one {# rad sier noe annet} other {# rader sier noe annet}} enn arbeidsboka. De blir stående som de er.',
  'pane.registerFile.nothing': 'Alt i fila står i arbeidsboka fra før. Det er ingenting å skrive.',
  'pane.registerFile.new': 'Arbeidsboka har ikke noe register. Det blir laget først.',
  'pane.registerFile.write': 'Skriv {count, plural, one {# rad} other {# rader}} til arbeidsboka',
  'pane.registerFile.back': 'Tilbake',
  'pane.registerFile.refused': '{name} kan ikke leses inn. Ingenting er endret.',
  'pane.registerFile.tooLarge': '{name} er større enn {limit} MB og er ikke et register herfra.',
  'pane.registerFile.notOpened': '{name} kunne ikke åpnes. Er den flyttet, eller åpen et annet sted?',
  'pane.registerFile.moreFaults': 'og {count} feil til',
  'notice.registerFileWritten':
    '{count, plural, one {# rad} other {# rader}} fra {name} er skrevet: {points, plural, one {# punkt} other {# punkter}} og {reports, plural, one {# statusrad} other {# statusrader}}.',
  'notice.registerFileKnown': 'Alt i {name} står i arbeidsboka fra før. Ingenting er skrevet.',
} as const;
