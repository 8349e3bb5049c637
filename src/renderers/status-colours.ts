// One colour a status wherever statuses are drawn: never told by colour alone, the words stand beside them.

import type { ReportedStatus } from '../report';

export const statusColours: { readonly [status in ReportedStatus]: string } = {
  missing: '#C0392B',
  onHold: '#D9A441',
  notStarted: '#B8C1CB',
  inProgress: '#2F6C9E',
  done: '#38804D',
};

/** What can be read on them: contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). */
export const labelColours: { readonly [status in ReportedStatus]: string } = {
  missing: '#FFFFFF',
  onHold: '#1B1B1F',
  notStarted: '#1B1B1F',
  inProgress: '#FFFFFF',
  done: '#FFFFFF',
};
