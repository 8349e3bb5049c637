// Reminders to units: mails that leave the workbook.

export const reminders = {
  'reminder.subject': 'Status til {meeting}: {count, plural, one {# punkt} other {# punkter}}',
  'reminder.nextMeeting': 'politirådets neste møte',
  'reminder.hello': 'Hei,',
  'reminder.missing': '{unit} har ikke meldt status {since} på:',
  'reminder.since': 'siden {meeting}',
  'reminder.never': 'ennå',
  'reminder.how':
    'Åpne arbeidsboka, finn radene til {unit} i arket Status, og fyll ut Status, Siden sist og Neste steg. Det tar et minutt.',
  'reminder.due': 'frist {due}',
  'reminder.exempt': '{id} (se arbeidsboka)',
} as const;
