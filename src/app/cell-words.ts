// The words of cells, from the bokmål catalogue. A shared workbook has one language, whatever its readers' Excel speaks.

import { bokmal, type Translator } from '../i18n';
import type { CellLabels, CellWords } from '../workbook';

export function cellLabels(t: Translator): CellLabels {
  return {
    status: {
      notStarted: t('status.notStarted'),
      inProgress: t('status.inProgress'),
      onHold: t('status.onHold'),
      done: t('status.done'),
    },
    decision: { open: t('decision.open'), closed: t('decision.closed') },
    publicity: { public: t('publicity.public'), exempt: t('publicity.exempt') },
    meetingKind: { seminar: t('meetingKind.seminar'), meeting: t('meetingKind.meeting') },
    yesNo: { yes: t('yes'), no: t('no') },
  };
}

export const workbookText: Translator = bokmal;

export const cellWords: CellWords = {
  labels: cellLabels(workbookText),
  monthText: (month) => workbookText.date(month),
};
