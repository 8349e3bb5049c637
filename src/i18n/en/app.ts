// Results, failures and commands in English; keys and parameters follow nb/app.ts.

export const app = {
  'command.createRegister': 'Create/repair register',
  'command.readMinutes': 'Read minutes',
  'command.newPoint': 'New point',
  'command.checkRegister': 'Check',
  'command.makeStatusSheet': 'Make status sheet',
  'command.exportRegister': 'Export',
  'command.openPane': 'Open pane',
  'notice.registerMade': 'The register is ready. Made: {made}.',
  'notice.rowsMade': '{count, plural, one {# row} other {# rows}}',
  'notice.registerKept': 'Nothing has been changed. Some of the register was left as it is, so that no text is lost:',
  'notice.registerWhole': 'The register is whole. Nothing needed repair.',
  'notice.registerBlocked': 'The register was not made.',
  'notice.repairShown':
    'Something is missing in the register. See what will be made or changed. Nothing has been done yet.',
  'notice.repairGoesOn': 'Done: {made}. More is missing. See what it is before it is made.',
  'notice.draftWritten':
    '{added, plural, one {# new point} other {# new points}} and {reports, plural, one {# status row} other {# status rows}} were written to the register.',
  'notice.draftWrittenAndChanged':
    '{added, plural, one {# new point} other {# new points}} and {reports, plural, one {# status row} other {# status rows}} were written to the register, and {changed, plural, one {# point was} other {# points were}} changed to what the minutes say.',
  'notice.draftChanged':
    '{changed, plural, one {# point in the register was} other {# points in the register were}} changed to what the minutes say.',
  'notice.draftKnown': 'All points are in the register already. Nothing was written.',
  'notice.draftPartly': 'Some of it was not written. See the remarks, and try again.',
  'notice.draftUndone':
    'Undone: {points, plural, one {# point} other {# points}} and {reports, plural, one {# status row} other {# status rows}} were taken away again.',
  'notice.draftUndoneAndRestored':
    'Undone: {points, plural, one {# point} other {# points}} and {reports, plural, one {# status row} other {# status rows}} were removed again, and {restored, plural, one {# point is} other {# points are}} as before.',
  'notice.draftRestored': 'Undone: {restored, plural, one {# point is} other {# points are}} as before.',
  'notice.draftUndoneButKept':
    'Undone, but for {kept, plural, one {# row} other {# rows}} that somebody has written in or uses. They stay.',
  'notice.draftAllKept': 'Nothing was undone: somebody has written in the rows or uses them. All of it stays.',
  'notice.draftGone': 'There was nothing to undo: the rows are no longer in the register.',
  'notice.conflict':
    'Someone else changed {count, plural, one {a field} other {# fields}} meanwhile. Nothing was written: choose what is to stand, and save again.',
  'notice.pointAdded': '{id} was added.',
  'notice.pointSaved': '{id} was saved.',
  'notice.pointSplit': '{id} was split into {count} points.',
  'notice.statusReported': 'The status of {id} was written.',
  'notice.pointClosed': '{id} was closed.',
  'notice.pointReopened': '{id} was opened again.',
  'notice.unitAdded': '{id} was added to Enheter.',
  'notice.unitSaved': '{id} was saved.',
  'notice.unitRenamed': '{from} is now {id}, in points and status rows too.',
  'notice.unitDeactivated': '{id} is out of use.',
  'notice.unitReactivated': '{id} is in use again.',
  'notice.rowHidden': 'The row is selected, but a filter or somebody hides it. Show it in the sheet {sheet}.',
  'notice.rowGone': 'The row is no longer in the sheet {sheet}.',
  'notice.notWritten': 'Nothing was written.',
  'notice.checkClean':
    'No faults found in {points, plural, one {# point} other {# points}} and {reports, plural, one {# status row} other {# status rows}}.',
  'notice.checkFound': '{count, plural, one {# thing} other {# things}} to look at.',
  'notice.statusSheetMade': '{sheet} was made for {meeting}.',
  'notice.fontsMissing': 'The PDF was not made: its type could not be fetched. Check the connection, and try again.',
  'notice.noReportingMeeting': 'The status sheet was not made: the sheet Møter has no meeting with reporting.',
  'notice.noRegister': 'The workbook has no register yet. Choose “Create/repair register”.',
  'notice.registerDamaged': 'The register lacks tables or columns. Choose “Create/repair register”, and try again.',
  'notice.noMeetingDate': 'Fill in the meeting date first. It decides the numbers of the points.',
  'error.sheetMissing': 'The sheet no longer exists. Choose “Create/repair register”.',
  'error.tableMissing': 'A table of the register no longer exists. Choose “Create/repair register”.',
  'error.columnMissing': 'A column of the register no longer exists. Choose “Create/repair register”.',
  'error.protected':
    'The sheet is protected, so nothing was written. Remove the protection under Review, and try again.',
  'error.cellEditing': 'A cell is being edited. Finish with Enter, and try again.',
  'error.apiUnsupported': 'This Excel lacks something the add-in needs. Use Excel on the web or a newer Excel.',
  'error.partlyWritten':
    'Only a part was written before Excel answered with an error. Do the same once more: the rest is added, and nothing is written twice.',
  'error.payloadTooLarge': 'It was too much at once for Excel. Try again with fewer points.',
  'error.throttled': 'Excel is busy. Wait a moment, and try again.',
  'error.sessionLost': 'The connection to the workbook was lost. Reload the workbook, and try again.',
  'error.readOnly': 'The workbook is read-only. Choose Edit workbook, and try again.',
  'error.nameTaken': 'Somebody else made the same just now. Try again; what is there is not made twice.',
  'error.hostFailure':
    'Excel answered with an error, and we do not know whether everything was written. Try again; what was written is not written twice.',
  'error.unexpected': 'Something went wrong in the add-in. Nothing was deleted. Try again, or reload the pane.',
  'command.fastenStatus': 'Fasten status for the meeting',
  'command.showReminders': 'Reminders',
  'notice.fastened': 'The status is fastened for {meeting}: {count, plural, one {# row} other {# rows}} in Historikk.',
  'notice.fastenedAlready': 'The status was fastened for {meeting} before. Nothing is written.',
  'notice.fastenedBefore':
    'The status was fastened for {meeting} before. {count, plural, one {# row has changed} other {# rows have changed}} since; that belongs to the next meeting.',
  'notice.rowsPutBack': '{id}: what was gone has been put back.',
  'notice.changedMeanwhile':
    'Somebody has changed this meanwhile. Nothing was written; the list shows what stands there now.',
} as const;
