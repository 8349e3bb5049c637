// Reminders to units: mails that leave the workbook.

export const reminders = {
  'reminder.subject': 'Status for {meeting}: {count, plural, one {# point} other {# points}}',
  'reminder.nextMeeting': 'the next meeting of the politiråd',
  'reminder.hello': 'Hello,',
  'reminder.missing': '{unit} has not reported a status {since} on:',
  'reminder.since': 'since {meeting}',
  'reminder.never': 'yet',
  'reminder.how':
    'Open the workbook, find the rows of {unit} in the sheet Status, and fill in Status, Siden sist and Neste steg. It takes a minute.',
  'reminder.due': 'due {due}',
  'reminder.exempt': '{id} (see the workbook)',
} as const;
