// English words of the status report; keys and parameters follow nb/report.ts.

export const report = {
  'report.title': 'Status of follow-up points',
  'report.council': 'The police council',
  'report.meeting': 'meeting {date}',
  'report.sources': 'points from {sources}',
  'report.sourcesMany': 'points from {count, plural, one {# meeting} other {# meetings}}',

  'report.section.attention': 'Needs attention',
  'report.section.proposedClosed': 'Proposed closed',
  'report.section.inProgress': 'In progress',
  'report.section.closedSinceLast': 'Closed since last time',
  'report.section.heading': '{section} ({count})',
  'report.section.continued': '{section}, continued',

  'report.points': '{count, plural, one {# point} other {# points}}',
  'report.pointsOf': '{count} of {of, plural, one {# point} other {# points}}',
  'report.summary': '{points}: {parts}.',
  'report.summary.attention': '{count, plural, one {# needs} other {# need}} attention',
  'report.summary.proposedClosed': '{count, plural, one {# is} other {# are}} proposed closed',
  'report.summary.inProgress': '{count, plural, one {# is} other {# are}} in progress',
  'report.summary.closedSinceLast': '{count, plural, one {# was} other {# were}} closed since last time',
  'report.summary.overdue': '{count, plural, one {# point is} other {# points are}} past the deadline.',
  'report.summary.calm': 'No points need attention.',
  'report.summary.empty': 'There are no points to report.',

  'report.unreported.none': 'All responsible units have reported.',
  'report.unreported.never': 'Not reported yet: {units}.',
  'report.unreported.since': 'Not reported since {date}: {units}.',
  'report.unreported.unit': '{unit} ({points})',

  'report.changes': 'Changed since {date}: {points} – {parts}.',
  'report.changes.none': 'Nothing has changed since {date}.',
  'report.changes.first': 'This is the first report, so there is nothing to compare with.',
  'report.changes.unknown': 'There is no record from {date} to compare with.',
  'report.changes.newPoint': '{count, plural, one {# new point} other {# new points}}',
  'report.changes.newStatus': '{count} with a new status',
  'report.changes.newText': '{count} with a new text',
  'report.change.newPoint': 'New point',
  'report.change.newStatus': 'New status',
  'report.change.newText': 'New text',

  'report.column.id': 'No.',
  'report.column.title': 'Point',
  'report.column.owners': 'Responsible',
  'report.column.due': 'Deadline',
  'report.column.status': 'Status',
  'report.column.sinceLast': 'Since last time',
  'report.column.nextSteps': 'Next steps',

  'report.noOwner': 'Nobody responsible',
  'report.noKnownOwner': 'No known unit is responsible',
  'report.unitSays': '{unit}: {words}',
  'report.statusBefore': '{status} (before: {before})',
  'report.statusLast': '{status} (last: {last})',

  'report.units.title': 'Status by unit',
  'report.units.unit': 'Unit',
  'report.units.name': 'Name',
  'report.chart.alt': 'Bars that show the status of each unit. {units}.',
  'report.units.figure': '{count} {status}',
  'report.units.overdue': '{figures} · {overdue}',

  'report.leftOut.exempt':
    '{count, plural, one {# point is exempt from publicity and does not stand here} other {# points are exempt from publicity and do not stand here}}.',
  'report.leftOut.archived':
    '{count, plural, one {# point that was reported closed before is left out} other {# points that were reported closed before are left out}}.',

  'report.csv.section': 'Group',
  'report.csv.theme': 'Theme',
  'report.csv.unitName': 'Name of the unit',
  'report.csv.reported': 'Reported',

  'report.json.unreadable': 'The file cannot be read as JSON: {detail}',
  'report.json.foreign': 'The file is not a follow-up register. A register begins with "format": "politirad-register".',
  'report.json.older':
    'The file has version {version}, which was never a finished format. Make a new file with Export.',
  'report.json.newer':
    'The file was made with a newer edition of the register (version {version}). Version {known} and older are read here.',
  'report.json.invalid': '{path}: the value cannot be used. This should stand here: {expected}.',

  'sheet.status.name': 'Status sheet {when}',
  'sheet.status.nameOfMeeting': 'Status {when}',
  'sheet.status.footer': '{name} · made {date} · public',
  'sheet.status.pages': 'Page {page} of {pages}',
  'sheet.status.continued': '{id} cont.',
} as const;
