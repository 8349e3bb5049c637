// Wording of every problem (domain/problem.ts), in the secretary's words: what, where it matters, what to do.

export const problems = {
  'problem.unknownUnit':
    '«{text}» er ikke en kjent forkortelse. {lookalikes, hint, Den har bokstaver fra et annet alfabet som bare ligner ({}). }{suggestions, hint, Mente du {}?}',
  'problem.aliasUsed': '«{alias}» er et annet navn på {code} ({name}). Registeret bruker {code}.',
  'problem.ownersNotUnderstood':
    'Dette på ansvarslinjen er ikke en enhet: «{text}». Teksten er beholdt. Rett den i kolonnen Ansvarlig, eller legg enheten til i arket Enheter.',
  'problem.unitOfOtherParty': '{code} hører til {party}, men står etter «{written} ved».',
  'problem.ownerRepeated': '{code} står to ganger på samme ansvarslinje. Den telles én gang.',
  'problem.ownersMissing': 'Punktet har ingen ansvarlig. Fyll inn kolonnen Ansvarlig.',
  'problem.ownersNotStandard':
    '«{text}» leses som «{standard}». Skriver alle det likt, er registeret lettere å søke i.',
  'problem.unitInactive':
    '{code} ({name}) er ikke lenger i bruk, men står som ansvarlig. Velg hvem som tar over, i kolonnen Ansvarlig.',
  'problem.pointTextMissing': 'Et punkt må ha en tekst. Skriv hva som skal følges opp.',
  'problem.splitTooFew': 'Å dele {id} gir minst to punkter. Skriv teksten til det andre også.',
  'problem.splitTextLost':
    'Dette i {id} står ikke i noen av delene: «{text}». Ta det med i en av dem; etterpå kan teksten skrives om.',
  'problem.splitOwnerLost':
    '{unit} er ansvarlig for {id}, men for ingen av delene. Sett {unit} på en av dem; etterpå kan du endre ansvarlige.',
  'problem.unitCodeMissing': 'Enheten mangler forkortelse. Har den ingen, så skriv hele navnet.',
  'problem.unitCodeTaken': '{code} er allerede i bruk for {name}. Velg en annen forkortelse.',
  'problem.unitCodeReserved':
    '«{code}» er et ord som ansvarslinjer bruker (og, samt, ved), og kan ikke leses som enhet. Velg en annen forkortelse.',
  'problem.unitCodeIsWord':
    '{code} er også et vanlig ord. På en ansvarslinje leses det som enhet når det står med store bokstaver.',
  'problem.unitCodeLookalike':
    '«{code}» har bokstaver fra et annet alfabet som bare ligner ({lookalikes}). Den som skriver {latin}, mener denne enheten, men blir ikke forstått. Skriv forkortelsen på nytt.',
  'problem.unitAliasTaken':
    '«{alias}» står som alias for {code}, men hører også til {other}. Ta det bort fra en av dem, ellers leses bare den ene.',
  'problem.unitNameMissing': '{code} mangler navn. Fyll inn kolonnen Navn.',
  'problem.unitPartyMissing':
    '{code} mangler part og leses som en egen part. Fyll inn kolonnen Part, for eksempel kommunens forkortelse.',
  'problem.unitPartyNotListed':
    '{party} er part for {units}, men står ikke selv i arket Enheter. Legg til {party}, ellers kan ikke «{party} ved …» leses.',
  'problem.unitHasUnits': '{code} er part for enheter som er i bruk: {units}. Flytt dem til en annen part først.',
  'problem.unitStillOwner': '{code} er fortsatt ansvarlig for {points}. Velg hvem som tar over.',
  'problem.noPoints':
    'Fant ingen oppfølgingspunkter i teksten. Et punkt har et punkttegn eller et nummer, gjerne under overskriften «Oppfølgingspunkter».',
  'problem.meetingDateMissing': 'Fant ingen møtedato i referatet. Fyll inn datoen før punktene skrives til registeret.',
  'problem.unitNotDefined':
    '{code} brukes i referatet, men står ikke i forkortelseslisten der. Vi leser {code} som {name}.',
  'problem.unitNotAddressed': '{code} er ansvarlig, men står verken som mottaker eller på kopilisten.',
  'problem.unitNameConflict': '{code} heter «{name}» i referatet og «{known}» i registeret. Registeret er ikke endret.',
  'problem.dueNotUnderstood': 'Fristen «{text}» ble ikke forstått. Teksten er beholdt; skriv en dato i kolonnen Frist.',
  'problem.yearInferred': '«{text}» står uten årstall og er lest som {date}.',
  'problem.textNotPlaced': 'Denne teksten fant ikke sin plass og er ikke tatt med i noe punkt: «{text}»',
  'problem.textTooLong': 'Teksten er på {length} tegn. En celle rommer {limit}; del punktet opp.',
  'problem.possiblePersonalData':
    'Mulig personopplysning ({kind}) i offentlig tekst: {text}. Ta den bort hvis den ikke skal stå der.',
  'problem.pointTextChanged': '{id} ligner på dette punktet, men teksten er ny. Registeret er ikke endret.',
  'problem.pointOwnersChanged':
    '{id} har ansvarlig «{register}» i registeret og «{minutes}» i referatet. Registeret er ikke endret.',
  'problem.tableMissing': 'Tabellen {table} finnes ikke i arbeidsboka. Velg «Opprett/reparer register».',
  'problem.columnMissing':
    'Tabellen {table} mangler kolonnen «{column}». Velg «Opprett/reparer register», eller gi kolonnen sitt gamle navn.',
  'problem.keyColumnMissing':
    'Tabellen {table} mangler kolonnen «{column}», som radene kjennes igjen på. Har noen endret overskriften, så skriv «{column}» igjen. Er kolonnen slettet, så angre, eller hent den fra versjonsloggen. Ingenting blir reparert før den er tilbake.',
  'problem.formulaOverwritten':
    '«{text}» står der registeret regner selv ({column}). Teksten er ikke rørt. Flytt den eller slett den, og velg «Opprett/reparer register», så kommer formelen tilbake.',
  'problem.sheetHidden':
    'Arket {sheet} er skjult, så enhetene finner ikke radene sine. Høyreklikk på en arkfane, og velg Vis. Står arket ikke der, så er det skjult av en makro eller et annet program.',
  'problem.listNameLost':
    'Navnet {name}, som en nedtrekksliste hentes fra, mangler eller viser til celler som er slettet. Da er det ingenting å velge mellom i cellene.',
  'problem.listLost':
    'Nedtrekkslista i {column} er borte fra noen celler i {table}, oftest fordi noe er limt inn over dem. Der stoppes ikke ord som ikke er i lista.',
  'problem.sheetProtected':
    'Arket {sheet} er beskyttet, så tillegget kan ikke skrive der. Opphev beskyttelsen under Se gjennom.',
  'problem.tableForeign':
    'Arbeidsboka har en annen tabell som heter {table}. Gi den et annet navn, og velg «Opprett/reparer register».',
  'problem.tableOutside':
    'Det står tekst rett under tabellen {table} som ikke er med i den. Dra hjørnet av tabellen nedover så teksten blir med, eller flytt den.',
  'problem.tableDidNotGrow':
    'Tabellen {table} ble ikke utvidet, så {rows, plural, one {# ny rad} other {# nye rader}} er ikke skrevet. Dra hjørnet av tabellen nedover, og prøv igjen.',
  'problem.tableTotals': 'Tabellen {table} har en totalrad der nye rader skal stå. Slå av totalraden, og prøv igjen.',
  'problem.tableChanged':
    'Tabellen {table} ble endret av noen andre i mellomtiden. Ingenting er skrevet der; prøv igjen.',
  'problem.idMissing': 'Raden mangler {column}. Den er ikke lest.',
  'problem.idInvalid':
    '«{text}» er ikke et gyldig Nr. {lookalikes, hint, Det har bokstaver fra et annet alfabet som bare ligner ({}). }Nr ser slik ut: PR-2025-01.',
  'problem.codeNotClean':
    '«{code}» står med mellomrom eller usynlige tegn i cellen. Vi leser det som {code}, men formler og filtre i Excel kjenner det ikke igjen.',
  'problem.idDuplicate': '{text} står på mer enn én rad. Bare den første er lest.',
  'problem.labelInvalid': '«{text}» er ikke en av verdiene her: {allowed}.',
  'problem.dateInvalid': '«{text}» er ikke en dato. Skriv for eksempel 15.04.2026.',
  'problem.dateIsText': '«{text}» står som tekst, ikke som dato. Excel regner ikke med den når frister sjekkes.',
  'problem.cellError': 'Cellen viser en feil ({text}). Skriv teksten på nytt.',
  'problem.reportOrphan': 'Raden hører til {id}, som ikke finnes i Punkter.',
  'problem.reportMissing': '{unit} er ansvarlig for {id}, men har ingen rad i Status.',
  'problem.reportNotOwner':
    '{unit} har en rad for {id} i Status, men er ikke ansvarlig i Punkter. {lookalikes, hint, Forkortelsen har bokstaver fra et annet alfabet som bare ligner ({}).}',
  'problem.reportDuplicate': '{unit} har to rader for {id} i Status. Bare den første er lest.',
  'problem.legalBasisMissing': '{id} er unntatt offentlighet uten hjemmel. Fyll inn kolonnen Hjemmel.',
  'problem.schemaNewer':
    'Registeret er laget med en nyere utgave av tillegget (skjema {version}). Oppdater tillegget før du skriver.',
  'problem.rowVanished': 'Raden {key} finnes ikke lenger. Ingenting er skrevet der.',
  'problem.rowChanged':
    '{column} for {key} er endret av noen andre: «{read}» er nå «{found}». Ingenting er skrevet der.',
  'problem.rowKept': 'Raden {key} i {table} står: noen har skrevet i den eller bruker den.',
  'problem.wordsReplaced': 'I {column} for {key} sto «{text}». Nå står det noe annet der.',
  'problem.sheetNameTaken':
    'Et ark som heter «{name}» finnes fra før og er ikke laget av tillegget. Statusarket heter «{used}».',
  'problem.reportingMeetingMissing':
    'Arket Møter har ikke noe møte med rapportering. Legg inn møtet, og sett Rapportering til Ja.',
  'problem.fileEmpty': '{name} er tom. Velg fila med referatet.',
  'problem.fileTooLarge':
    '{name} er større enn {limit} MB, og er ikke lest. Lagre referatet uten bilder og vedlegg, og prøv igjen.',
  'problem.fileBroken': '{name} er skadet og kan ikke leses. Hent fila på nytt, eller lim inn teksten.',
  'problem.filePassword': '{name} er beskyttet med passord. Åpne fila, lagre den uten passord, og prøv igjen.',
  'problem.fileWithoutText':
    '{name} har ingen tekst, bare bilder av sidene (skannet). Bruk originalen fra Word, eller kjør tekstgjenkjenning (OCR) først.',
  'problem.fileUnpacksTooLarge':
    '{name} pakkes ut til mye mer enn et referat kan være, og er ikke lest. Lim inn teksten, eller lagre referatet på nytt.',
  'problem.fileOldWord':
    '{name} er en gammel Word-fil (.doc) og kan ikke leses. Åpne den i Word, lagre den som Word-dokument (.docx), og prøv igjen.',
  'problem.fileOpenDocument':
    '{name} er en OpenDocument-fil (.odt) og kan ikke leses. Lagre den som Word-dokument (.docx) eller PDF, og prøv igjen.',
  'problem.fileSpreadsheet':
    '{name} er en regnearkfil og ikke et referat. Velg en tekstfil (.txt), en PDF-fil eller et Word-dokument (.docx).',
  'problem.filePresentation':
    '{name} er en presentasjon og ikke et referat. Velg en tekstfil (.txt), en PDF-fil eller et Word-dokument (.docx).',
  'problem.fileImage':
    '{name} er et bilde og kan ikke leses. Velg en tekstfil (.txt), en PDF-fil eller et Word-dokument (.docx).',
  'problem.fileArchive':
    '{name} er en zip-fil og ikke et Word-dokument. Pakk den ut, og velg referatet som ligger i den.',
  'problem.fileRichText': '{name} er en RTF-fil og kan ikke leses. Lagre den som Word-dokument (.docx), og prøv igjen.',
  'problem.fileWebPage': '{name} er en nettside og kan ikke leses. Lim inn teksten i stedet.',
  'problem.fileUnknown':
    '{name} er ikke en fil vi kan lese. Velg en tekstfil (.txt), en PDF-fil eller et Word-dokument (.docx).',
  'problem.filePagesWithoutText':
    '{name}: ingen tekst på {count, plural, one {side} other {sidene}} {pages}. Er {count, plural, one {den et bilde} other {de bilder}}, er det som står der, ikke lest.',
  'problem.fileCutShort':
    '{name} mangler slutten, så noe av referatet kan være borte. Kontroller at alt er med, eller hent fila på nytt.',
} as const;
