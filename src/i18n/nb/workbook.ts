// Texts that are written into a new register: the readme sheet, the check sheet, guidance above tables, help of lists.
// They stay Norwegian in every language of the user: the workbook is shared.

export const workbook = {
  'workbook.readme.title': 'Oppfølging av politirådets punkter',
  'workbook.readme.intro':
    'Her melder enhetene status på oppfølgingspunktene fra politirådet. Det tar ett minutt, og du trenger ikke noe tillegg.',
  'workbook.readme.steps': 'Slik gjør du',
  'workbook.readme.step1':
    '1. Gå til arket Status, og finn radene til enheten din: klikk pilen i kolonnen Enhet, og velg forkortelsen.',
  'workbook.readme.step2':
    '2. Velg Status i lista. Skriv kort i Siden sist hva som har skjedd, og i Neste steg hva som kommer.',
  'workbook.readme.step3': '3. Ferdig. Arbeidsboka lagrer seg selv. Skriv gjerne dato i Oppdatert.',
  'workbook.readme.statuses': 'Hva statusene betyr',
  'workbook.readme.notStarted': 'Arbeidet har ikke begynt.',
  'workbook.readme.inProgress': 'Arbeidet pågår.',
  'workbook.readme.onHold': 'Arbeidet står stille. Skriv hvorfor i Siden sist.',
  'workbook.readme.done': 'Enheten er ferdig med sin del. Når alle er ferdige, foreslås punktet lukket for rådet.',
  'workbook.readme.public': 'Offentlig eller ikke',
  'workbook.readme.publicText':
    'Siden sist og Neste steg er offentlig tekst: skriv ikke personopplysninger eller annet som er unntatt offentlighet der.',
  'workbook.readme.internalText': 'Intern merknad går aldri ut av arbeidsboka.',
  'workbook.readme.sheets': 'Arkene',
  'workbook.readme.pointsSheet': 'Alle oppfølgingspunktene, med ansvarlige enheter og frist.',
  'workbook.readme.statusSheet': 'En rad for hvert punkt og hver ansvarlig enhet. Her skriver enhetene.',
  'workbook.readme.unitsSheet': 'Enhetene og forkortelsene deres.',
  'workbook.readme.meetingsSheet': 'Møtene, og hvilke av dem punktene rapporteres i.',
  'workbook.readme.historySheet': 'Hva hvert møte har fått vite.',
  'workbook.readme.checkSheet': 'Kontroll av registeret, for sekretæren.',
  'workbook.check.title': 'Kontroll av registeret',
  'workbook.check.intro':
    'Tallene skal være 0. Kolonnen Excel regner med vanlige formler; kolonnen Tillegget bruker funksjonene i Politiråd-tillegget.',
  'workbook.check.column.check': 'Kontroll',
  'workbook.check.column.native': 'Excel',
  'workbook.check.column.addIn': 'Tillegget',
  'workbook.check.needsAddIn': 'krever tillegget',
  'workbook.check.missingStatus': 'Rader i Status uten status',
  'workbook.check.unknownStatus': 'Rader i Status med et ord som ikke står i lista',
  'workbook.check.unknownUnit': 'Rader i Status med en ukjent enhet',
  'workbook.check.orphan': 'Rader i Status uten punkt i Punkter',
  'workbook.check.noOwner': 'Punkter uten ansvarlig, eller med en ansvarlig som ikke forstås',
  'workbook.check.duplicateId': 'Punkter med et Nr som står flere ganger',
  'workbook.check.personalData': 'Rader i Status med mulige personopplysninger',
  'workbook.check.try': 'Prøv en ansvarslinje',
  'workbook.check.tryText': 'OK, ved SET og UTD, og OPD',
  'workbook.check.tryValid': 'Gyldig',
  'workbook.check.tryStandard': 'Standard form',
  'workbook.check.tryFault': 'Hva som er galt',
  'workbook.guidance.points':
    'Et punkt per rad. Ansvarlig skrives slik: OK ved SET og UTD, og OPD. Samlet status regnes ut.',
  'workbook.guidance.reports':
    'Finn radene til enheten din i kolonnen Enhet. Fyll ut Status, Siden sist og Neste steg. Les mer på arket Les meg.',
  'workbook.guidance.units':
    'Forkortelsene som kan brukes. Part er hvem enheten hører til: OK ved SET betyr at SET har Part OK.',
  'workbook.guidance.meetings': 'Rapportering Ja: punktene rapporteres i møtet, og statusarket lages til det.',
  'workbook.guidance.history': 'Hva hvert møte har fått vite. Skrives av tillegget; rett ikke her.',
  'workbook.list.EnhetListe.title': 'Ukjent enhet',
  'workbook.list.EnhetListe.message': 'Velg en forkortelse fra lista. Nye enheter legges inn på arket Enheter.',
  'workbook.list.StatusListe.title': 'Ukjent status',
  'workbook.list.StatusListe.message': 'Velg Ikke startet, I arbeid, Satt på vent eller Fullført.',
  'workbook.list.VedtakListe.title': 'Ukjent vedtak',
  'workbook.list.VedtakListe.message': 'Velg Åpent eller Lukket.',
  'workbook.list.OffentlighetListe.title': 'Ukjent verdi',
  'workbook.list.OffentlighetListe.message':
    'Velg Offentlig eller Unntatt offentlighet. Skriv hjemmelen i kolonnen Hjemmel.',
  'workbook.list.MotetypeListe.title': 'Ukjent type',
  'workbook.list.MotetypeListe.message': 'Velg Seminar eller Møte.',
  'workbook.list.JaNeiListe.title': 'Ukjent verdi',
  'workbook.list.JaNeiListe.message': 'Velg Ja eller Nei.',
  'workbook.meeting.seminar': 'Politirådsseminaret {dates}',
  'workbook.meeting.meeting': 'Politirådsmøtet {dates}',
  'workbook.meeting.reporting': 'Politirådets møte {month}',
} as const;
