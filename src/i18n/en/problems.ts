// Wording of every problem in English; keys and parameters follow nb/problems.ts.

export const problems = {
  'problem.unknownUnit':
    '“{text}” is not a known abbreviation. {lookalikes, hint, It has letters of another alphabet that only look alike ({}). }{suggestions, hint, Did you mean {}?}',
  'problem.aliasUsed': '“{alias}” is another name for {code} ({name}). The register uses {code}.',
  'problem.ownersNotUnderstood':
    'This on the owner line is not a unit: “{text}”. The text is kept. Correct it in the column Ansvarlig, or add the unit to the sheet Enheter.',
  'problem.unitOfOtherParty': '{code} belongs to {party}, but stands after “{written} ved”.',
  'problem.ownerRepeated': '{code} stands twice on the same owner line. It counts once.',
  'problem.ownersMissing': 'The point has no responsible unit. Fill in the column Ansvarlig.',
  'problem.ownersNotStandard':
    '“{text}” is read as “{standard}”. The register is easier to search when everyone writes it the same way.',
  'problem.unitInactive':
    '{code} ({name}) is no longer in use, but is responsible. Choose who takes over, in the column Ansvarlig.',
  'problem.pointTextMissing': 'A point needs a text. Write what is to be followed up.',
  'problem.splitTooFew': 'Splitting {id} gives at least two points. Write the text of the second as well.',
  'problem.splitTextLost':
    'This in {id} is in none of the parts: “{text}”. Put it in one of them; the text can be rewritten afterwards.',
  'problem.splitOwnerLost':
    '{unit} is responsible for {id}, but for none of the parts. Put {unit} on one of them; owners can be changed afterwards.',
  'problem.unitCodeMissing': 'The unit has no abbreviation. If there is none, write its full name.',
  'problem.unitCodeTaken': '{code} is in use for {name} already. Choose another abbreviation.',
  'problem.unitCodeReserved':
    '“{code}” is a word that owner lines use (og, samt, ved), and cannot be read as a unit. Choose another abbreviation.',
  'problem.unitCodeIsWord': '{code} is also an ordinary word. On an owner line it is read as a unit in upper case.',
  'problem.unitCodeLookalike':
    '“{code}” has letters of another alphabet that only look alike ({lookalikes}). Whoever writes {latin} means this unit and is not understood. Write the abbreviation again.',
  'problem.unitAliasTaken':
    '“{alias}” is an alias of {code}, but belongs to {other} too. Remove it from one of them, or only one will be read.',
  'problem.unitNameMissing': '{code} has no name. Fill in the column Navn.',
  'problem.unitPartyMissing':
    '{code} has no party and is read as one itself. Fill in the column Part, for instance the code of the municipality.',
  'problem.unitPartyNotListed':
    '{party} is the party of {units}, but is not in the sheet Enheter itself. Add {party}, or “{party} ved …” cannot be read.',
  'problem.unitHasUnits': '{code} is the party of units in use: {units}. Move them to another party first.',
  'problem.unitStillOwner': '{code} is still responsible for {points}. Choose who takes over.',
  'problem.noPoints':
    'Found no follow-up points in the text. A point has a bullet or a number, usually under the heading “Oppfølgingspunkter”.',
  'problem.meetingDateMissing':
    'Found no meeting date in the minutes. Fill in the date before the points are written to the register.',
  'problem.unitNotDefined':
    '{code} is used in the minutes, but is not in their list of abbreviations. We read {code} as {name}.',
  'problem.unitNotAddressed': '{code} is responsible, but is neither a recipient nor on the copy list.',
  'problem.unitNameConflict':
    '{code} is “{name}” in the minutes and “{known}” in the register. The register is unchanged.',
  'problem.dueNotUnderstood':
    'The deadline “{text}” was not understood. The text is kept; write a date in the column Frist.',
  'problem.yearInferred': '“{text}” has no year and was read as {date}.',
  'problem.textNotPlaced': 'This text found no place and is not part of any point: “{text}”',
  'problem.textTooLong': 'The text has {length} characters. A cell holds {limit}; split the point.',
  'problem.possiblePersonalData':
    'Possible personal data ({kind}) in public text: {text}. Remove it if it should not be there.',
  'problem.pointTextChanged': '{id} resembles this point, but the text is new. The register is unchanged.',
  'problem.pointOwnersChanged':
    '{id} has “{register}” as responsible in the register and “{minutes}” in the minutes. The register is unchanged.',
  'problem.tableMissing': 'The table {table} is not in the workbook. Choose “Create/repair register”.',
  'problem.columnMissing':
    'The table {table} lacks the column “{column}”. Choose “Create/repair register”, or give the column its old name.',
  'problem.keyColumnMissing':
    'The table {table} has no column “{column}”, by which its rows are known. If somebody changed the header, write “{column}” again. If the column was deleted, undo that, or get it from the version history. Nothing is repaired before it is back.',
  'problem.formulaOverwritten':
    '“{text}” stands where the register calculates ({column}). The text has not been touched. Move or delete it, and choose “Create/repair register” to get the formula back.',
  'problem.sheetHidden':
    'The sheet {sheet} is hidden, so the units do not find their rows. Right-click a sheet tab and choose Unhide. If the sheet is not listed there, a macro or another program has hidden it.',
  'problem.listNameLost':
    'The name {name}, from which a drop-down list is taken, is missing or refers to cells that were deleted. Then there is nothing to choose from in the cells.',
  'problem.listLost':
    'The drop-down list in {column} is gone from some cells of {table}, mostly because something was pasted over them. There, words that are not in the list are not stopped.',
  'problem.sheetProtected':
    'The sheet {sheet} is protected, so the add-in cannot write there. Lift the protection under Review.',
  'problem.tableForeign':
    'The workbook has another table named {table}. Rename it, and choose “Create/repair register”.',
  'problem.tableOutside':
    'There is text right below the table {table} that is not part of it. Drag the corner of the table down to include it, or move it.',
  'problem.tableDidNotGrow':
    'The table {table} did not grow, so {rows, plural, one {# new row} other {# new rows}} were not written. Drag the corner of the table down, and try again.',
  'problem.tableTotals':
    'The table {table} has a totals row where new rows go. Turn the totals row off, and try again.',
  'problem.tableChanged':
    'The table {table} was changed by someone else meanwhile. Nothing was written there; try again.',
  'problem.idMissing': 'The row has no {column}. It was not read.',
  'problem.idInvalid':
    '“{text}” is not a valid Nr. {lookalikes, hint, It has letters of another alphabet that only look alike ({}). }A Nr looks like this: PR-2025-01.',
  'problem.codeNotClean':
    '“{code}” has spaces or invisible characters in its cell. We read it as {code}, but formulas and filters in Excel do not recognise it.',
  'problem.idDuplicate': '{text} stands on more than one row. Only the first was read.',
  'problem.labelInvalid': '“{text}” is not one of the values here: {allowed}.',
  'problem.dateInvalid': '“{text}” is not a date. Write for instance 15.04.2026.',
  'problem.dateIsText': '“{text}” is text, not a date. Excel does not count it when deadlines are checked.',
  'problem.cellError': 'The cell shows an error ({text}). Write the text again.',
  'problem.reportOrphan': 'The row belongs to {id}, which is not in Punkter.',
  'problem.reportMissing': '{unit} is responsible for {id}, but has no row in Status.',
  'problem.reportNotOwner':
    '{unit} has a row for {id} in Status, but is not responsible in Punkter. {lookalikes, hint, The abbreviation has letters of another alphabet that only look alike ({}).}',
  'problem.reportDuplicate': '{unit} has two rows for {id} in Status. Only the first was read.',
  'problem.legalBasisMissing': '{id} is exempt from publicity without a legal basis. Fill in the column Hjemmel.',
  'problem.schemaNewer':
    'The register was made with a newer edition of the add-in (schema {version}). Update the add-in before writing.',
  'problem.rowVanished': 'The row {key} no longer exists. Nothing was written there.',
  'problem.rowChanged':
    '{column} for {key} was changed by someone else: “{read}” is now “{found}”. Nothing was written there.',
  'problem.rowKept': 'The row {key} in {table} stays: somebody has written in it or uses it.',
  'problem.wordsReplaced': '{column} for {key} held “{text}”. Something else stands there now.',
  'problem.sheetNameTaken':
    'A sheet named “{name}” exists already and was not made by the add-in. The status sheet is named “{used}”.',
  'problem.reportingMeetingMissing':
    'The sheet Møter has no meeting with reporting. Add the meeting, and set Rapportering to Ja.',
  'problem.fileEmpty': '{name} is empty. Choose the file with the minutes.',
  'problem.fileTooLarge':
    '{name} is larger than {limit} MB and was not read. Save the minutes without pictures and attachments, and try again.',
  'problem.fileBroken': '{name} is damaged and cannot be read. Fetch the file again, or paste the text.',
  'problem.filePassword':
    '{name} is protected by a password. Open the file, save it without the password, and try again.',
  'problem.fileWithoutText':
    '{name} has no text, only pictures of the pages (scanned). Use the original from Word, or run text recognition (OCR) first.',
  'problem.fileUnpacksTooLarge':
    '{name} unpacks to far more than minutes can be, and was not read. Paste the text, or save the minutes again.',
  'problem.fileOldWord':
    '{name} is an old Word file (.doc) and cannot be read. Open it in Word, save it as a Word document (.docx), and try again.',
  'problem.fileOpenDocument':
    '{name} is an OpenDocument file (.odt) and cannot be read. Save it as a Word document (.docx) or PDF, and try again.',
  'problem.fileSpreadsheet':
    '{name} is a spreadsheet and no minutes. Choose a text file (.txt), a PDF file or a Word document (.docx).',
  'problem.filePresentation':
    '{name} is a presentation and no minutes. Choose a text file (.txt), a PDF file or a Word document (.docx).',
  'problem.fileImage':
    '{name} is a picture and cannot be read. Choose a text file (.txt), a PDF file or a Word document (.docx).',
  'problem.fileArchive': '{name} is a zip file and no Word document. Unpack it, and choose the minutes inside it.',
  'problem.fileRichText':
    '{name} is an RTF file and cannot be read. Save it as a Word document (.docx), and try again.',
  'problem.fileWebPage': '{name} is a web page and cannot be read. Paste the text instead.',
  'problem.fileUnknown':
    '{name} is not a file that we can read. Choose a text file (.txt), a PDF file or a Word document (.docx).',
  'problem.filePagesWithoutText':
    '{name}: no text on {count, plural, one {page} other {pages}} {pages}. If {count, plural, one {it is a picture} other {they are pictures}}, what stands there was not read.',
  'problem.fileCutShort':
    '{name} lacks its end, so some of the minutes may be missing. Check that everything is there, or fetch the file again.',
} as const;
