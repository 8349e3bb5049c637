// Export: files that leave the workbook, and a register that comes back from one.

export const exporting = {
  'pane.export.group.report': 'Status for the council',
  'pane.export.group.register': 'The whole register, public',
  'pane.export.group.internal': 'Internal',
  'pane.export.registerXlsx': 'Copy of the register (.xlsx)',
  'pane.export.registerXlsxHint': 'All tables as a workbook of their own, values only.',
  'pane.export.backupXlsx': 'Backup (internal) (.xlsx)',
  'pane.export.backupXlsxHint': 'The whole workbook as it stands, with everything internal.',
  'pane.export.backupJson': 'Backup (internal) (.json)',
  'pane.export.backupJsonHint': 'Everything in the tables as data. Can be read in again.',
  'pane.export.internalWarning':
    'This file has everything: internal notes, points exempt from publicity, addresses and names. Do not share it beyond those who have access to the workbook.',
  'pane.export.meeting': 'Meeting',
  'pane.export.meetingNext': '{name} (next)',
  'pane.export.inWorkbook': 'Make as a sheet here',
  'pane.export.fasten': 'Fasten status for the meeting',
  'pane.export.step.reading': 'Reading the register …',
  'pane.export.step.loading': 'Fetching what makes the file …',
  'pane.export.step.making': 'Making the file …',
  'pane.export.open': 'Open as a new workbook',
  'pane.export.opened': '{name} is open as a new workbook. It is not saved anywhere yet.',
  'pane.export.empty': '{name} came out empty. No file was made.',
  'pane.export.readyWithout':
    '{name} is made, but without {count, plural, one {# row} other {# rows}} that could not be read. See Check.',
  'pane.export.look.title':
    '{count, plural, one {Possible personal data} other {# cases of possible personal data}} in what is to leave',
  'pane.export.look.text': 'The file is not handed out yet. Look at the places, or go on if this is how it should be.',
  'pane.export.look.show': 'Show',
  'pane.export.look.more': 'and {count} more; Check shows all',
  'pane.export.look.goOn': 'Go on anyway',
  'pane.export.look.cancel': 'Cancel and show the place',

  'export.copy.title': 'Follow-up points of the police council – public copy',
  'export.copy.footer': '{sheet} · public copy',
  'export.backup.title': 'Backup (internal)',
  'export.backup.made': 'Copy of the whole workbook, made {date}.',
  'export.backup.warning':
    'The file has everything internal: notes, points exempt from publicity, addresses and names. It must not be shared beyond those who have access to the register.',

  'pane.registerFile.title': 'Register from {name}',
  'pane.registerFile.public': 'Public copy: without internal notes, addresses and points exempt from publicity.',
  'pane.registerFile.internal': 'Backup (internal): with everything internal.',
  'pane.registerFile.units': 'Units',
  'pane.registerFile.points': 'Points',
  'pane.registerFile.reports': 'Status rows',
  'pane.registerFile.meetings': 'Meetings',
  'pane.registerFile.history': 'Rows of history',
  'pane.registerFile.count': '{added} new, {known} there already',
  'pane.registerFile.different':
    '{count, plural, one {# row says something else} other {# rows say something else}} than the workbook. They stay as they are.',
  'pane.registerFile.nothing': 'Everything in the file is in the workbook already. There is nothing to write.',
  'pane.registerFile.new': 'The workbook has no register. It will be made first.',
  'pane.registerFile.write': 'Write {count, plural, one {# row} other {# rows}} to the workbook',
  'pane.registerFile.back': 'Back',
  'pane.registerFile.refused': '{name} cannot be read in. Nothing is changed.',
  'pane.registerFile.tooLarge': '{name} is larger than {limit} MB and is no register from here.',
  'pane.registerFile.notOpened': '{name} could not be opened. Has it been moved, or is it open elsewhere?',
  'pane.registerFile.moreFaults': 'and {count} more faults',
  'notice.registerFileWritten':
    '{count, plural, one {# row} other {# rows}} from {name} are written: {points, plural, one {# point} other {# points}} and {reports, plural, one {# status row} other {# status rows}}.',
  'notice.registerFileKnown': 'Everything in {name} is in the workbook already. Nothing is written.',
} as const;
