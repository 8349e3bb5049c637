// One colour a status wherever statuses are drawn: never told by colour alone, the words stand beside them.

import type { ReportedStatus } from '../report';

export const statusColours: { readonly [status in ReportedStatus]: string } = {
  missing: '#C0392B',
  onHold: '#D9A441',
  notStarted: '#B8C1CB',
  inProgress: '#2F6C9E',
  done: '#3F8A54',
};
