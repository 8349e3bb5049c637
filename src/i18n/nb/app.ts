// Results, failures and commands, in the words of the person who chose them.

export const app = {
  'command.createRegister': 'Opprett/reparer register',
  'command.readMinutes': 'Les inn referat',
  'command.newPoint': 'Nytt punkt',
  'command.checkRegister': 'Kontroller',
  'command.makeStatusSheet': 'Lag statusark',
  'command.exportRegister': 'Eksporter',
  'command.openPane': 'Åpne ruta',
  'notice.registerMade': 'Registeret er klart. Laget: {made}.',
  'notice.rowsMade': '{count, plural, one {# rad} other {# rader}}',
  'notice.registerKept': 'Ingenting er endret. Noe i registeret er latt stå, så ingen tekst går tapt:',
  'notice.registerWhole': 'Registeret er helt. Ingenting trengte reparasjon.',
  'notice.registerBlocked': 'Registeret ble ikke laget.',
  'notice.repairShown': 'Noe mangler i registeret. Se over hva som blir laget eller endret. Ingenting er gjort ennå.',
  'notice.repairGoesOn': 'Gjort: {made}. Det er mer som mangler. Se over det før det blir laget.',
  'notice.draftWritten':
    '{added, plural, one {# nytt punkt} other {# nye punkter}} og {reports, plural, one {# statusrad} other {# statusrader}} er skrevet til registeret.',
  'notice.draftWrittenAndChanged':
    '{added, plural, one {# nytt punkt} other {# nye punkter}} og {reports, plural, one {# statusrad} other {# statusrader}} er skrevet til registeret, og {changed, plural, one {# punkt er endret} other {# punkter er endret}} etter referatet.',
  'notice.draftChanged':
    '{changed, plural, one {# punkt i registeret er endret} other {# punkter i registeret er endret}} etter referatet.',
  'notice.draftKnown': 'Alle punktene står i registeret fra før. Ingenting er skrevet.',
  'notice.draftPartly': 'Noe ble ikke skrevet. Se merknadene, og prøv igjen.',
  'notice.draftUndone':
    'Angret: {points, plural, one {# punkt} other {# punkter}} og {reports, plural, one {# statusrad} other {# statusrader}} er tatt bort igjen.',
  'notice.draftUndoneAndRestored':
    'Angret: {points, plural, one {# punkt} other {# punkter}} og {reports, plural, one {# statusrad} other {# statusrader}} er tatt bort igjen, og {restored, plural, one {# punkt} other {# punkter}} er som før.',
  'notice.draftRestored': 'Angret: {restored, plural, one {# punkt} other {# punkter}} er som før.',
  'notice.draftUndoneButKept':
    'Angret, bortsett fra {kept, plural, one {# rad} other {# rader}} som noen har skrevet i eller bruker. De står.',
  'notice.draftAllKept': 'Ingenting er angret: noen har skrevet i radene eller bruker dem. Alt står.',
  'notice.draftGone': 'Det var ingenting å angre: radene står ikke i registeret lenger.',
  'notice.conflict':
    'Noen andre har endret {count, plural, one {et felt} other {# felter}} i mellomtiden. Ingenting er skrevet: velg hva som skal stå, og lagre igjen.',
  'notice.pointAdded': '{id} er lagt til.',
  'notice.pointSaved': '{id} er lagret.',
  'notice.pointSplit': '{id} er delt i {count} punkter.',
  'notice.statusReported': 'Status for {id} er skrevet.',
  'notice.pointClosed': '{id} er lukket.',
  'notice.pointReopened': '{id} er åpnet igjen.',
  'notice.unitAdded': '{id} er lagt til i Enheter.',
  'notice.unitSaved': '{id} er lagret.',
  'notice.unitRenamed': '{from} heter nå {id}, også i punkter og statusrader.',
  'notice.unitDeactivated': '{id} er tatt ut av bruk.',
  'notice.unitReactivated': '{id} er i bruk igjen.',
  'notice.rowHidden': 'Raden er merket, men et filter eller noen andre skjuler den. Vis den i arket {sheet}.',
  'notice.rowGone': 'Raden finnes ikke lenger i arket {sheet}.',
  'notice.notWritten': 'Ingenting er skrevet.',
  'notice.checkClean':
    'Ingen feil funnet i {points, plural, one {# punkt} other {# punkter}} og {reports, plural, one {# statusrad} other {# statusrader}}.',
  'notice.checkFound': '{count, plural, one {# ting} other {# ting}} å se på.',
  'notice.statusSheetMade': '{sheet} er laget til {meeting}.',
  'notice.fontsMissing':
    'PDF-fila ble ikke laget: skriften kunne ikke hentes. Kontroller nettforbindelsen, og prøv igjen.',
  'notice.noReportingMeeting': 'Statusarket ble ikke laget: arket Møter har ikke noe møte med rapportering.',
  'notice.noRegister': 'Arbeidsboka har ikke noe register ennå. Velg «Opprett/reparer register».',
  'notice.registerDamaged':
    'Registeret mangler tabeller eller kolonner. Velg «Opprett/reparer register», og prøv igjen.',
  'notice.noMeetingDate': 'Fyll inn møtedatoen først. Den bestemmer numrene på punktene.',
  'error.sheetMissing': 'Arket finnes ikke lenger. Velg «Opprett/reparer register».',
  'error.tableMissing': 'En tabell i registeret finnes ikke lenger. Velg «Opprett/reparer register».',
  'error.columnMissing': 'En kolonne i registeret finnes ikke lenger. Velg «Opprett/reparer register».',
  'error.protected':
    'Arket er beskyttet, så ingenting ble skrevet. Opphev beskyttelsen under Se gjennom, og prøv igjen.',
  'error.cellEditing': 'En celle er under redigering. Fullfør med Enter, og prøv igjen.',
  'error.apiUnsupported':
    'Denne utgaven av Excel mangler noe tillegget trenger. Bruk Excel på nettet eller en nyere Excel.',
  'error.partlyWritten':
    'Bare en del ble skrevet før Excel svarte med en feil. Gjør det samme en gang til: resten kommer med, og ingenting skrives to ganger.',
  'error.payloadTooLarge': 'Det ble for mye på én gang for Excel. Prøv igjen med færre punkter.',
  'error.throttled': 'Excel har det travelt. Vent et øyeblikk, og prøv igjen.',
  'error.sessionLost': 'Forbindelsen til arbeidsboka ble brutt. Last inn arbeidsboka på nytt, og prøv igjen.',
  'error.readOnly': 'Arbeidsboka er skrivebeskyttet. Velg Rediger arbeidsbok, og prøv igjen.',
  'error.nameTaken': 'Noen andre laget det samme akkurat nå. Prøv igjen; det som alt er der, lages ikke to ganger.',
  'error.hostFailure':
    'Excel svarte med en feil, og vi vet ikke om alt ble skrevet. Prøv igjen; det som alt er skrevet, skrives ikke to ganger.',
  'error.unexpected': 'Noe gikk galt i tillegget. Ingenting er slettet. Prøv igjen, eller last inn ruta på nytt.',
  'command.fastenStatus': 'Fest status for møtet',
  'command.showReminders': 'Påminnelser',
  'notice.fastened': 'Status er festet for {meeting}: {count, plural, one {# rad} other {# rader}} i Historikk.',
  'notice.fastenedAlready': 'Status er festet for {meeting} fra før. Ingenting er skrevet.',
  'notice.fastenedBefore':
    'Status er festet for {meeting} fra før. {count, plural, one {# rad er endret} other {# rader er endret}} siden; det hører til neste møte.',
  'notice.rowsPutBack': '{id}: det som var borte, er lagt inn igjen.',
  'notice.changedMeanwhile':
    'Noen har endret dette i mellomtiden. Ingenting er skrevet, og lista viser det som står nå.',
} as const;
