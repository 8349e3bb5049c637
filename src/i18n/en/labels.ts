// English words for the codes of the register. Cells keep the Norwegian ones: the workbook is shared.

export const labels = {
  'status.notStarted': 'Not started',
  'status.inProgress': 'In progress',
  'status.onHold': 'On hold',
  'status.done': 'Done',
  'status.missing': 'Status missing',
  'decision.open': 'Open',
  'decision.closed': 'Closed',
  'publicity.public': 'Public',
  'publicity.exempt': 'Exempt from publicity',
  'meetingKind.seminar': 'Seminar',
  'meetingKind.meeting': 'Meeting',
  yes: 'Yes',
  no: 'No',
  'personalData.nationalId': 'national identity number',
  'personalData.phone': 'phone number',
  'personalData.email': 'e-mail address',
  'derived.proposedClosed': 'Proposed closed',
  'derived.overdue': 'Overdue',
} as const;
