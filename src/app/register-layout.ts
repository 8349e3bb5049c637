// Texts and plans for a new register, put together from the workbook's catalogue.

import type { Translator } from '../i18n';
import { renderCheckSheet } from '../renderers/register/check-sheet';
import { renderReadmeSheet } from '../renderers/register/readme-sheet';
import { CHECK_SHEET, README_SHEET, type CellLabels, type RegisterLayout } from '../workbook';

export function registerLayout(t: Translator, labels: CellLabels): RegisterLayout {
  const help = (
    name: 'EnhetListe' | 'StatusListe' | 'VedtakListe' | 'OffentlighetListe' | 'MotetypeListe' | 'JaNeiListe',
  ) => ({
    title: t(`workbook.list.${name}.title`),
    message: t(`workbook.list.${name}.message`),
  });
  return {
    readme: renderReadmeSheet(README_SHEET, t),
    check: renderCheckSheet(CHECK_SHEET, t),
    guidance: {
      points: t('workbook.guidance.points'),
      reports: t('workbook.guidance.reports'),
      units: t('workbook.guidance.units'),
      meetings: t('workbook.guidance.meetings'),
      history: t('workbook.guidance.history'),
    },
    lists: {
      StatusListe: Object.values(labels.status),
      VedtakListe: Object.values(labels.decision),
      OffentlighetListe: Object.values(labels.publicity),
      MotetypeListe: Object.values(labels.meetingKind),
      JaNeiListe: Object.values(labels.yesNo),
    },
    listHelp: {
      EnhetListe: help('EnhetListe'),
      StatusListe: help('StatusListe'),
      VedtakListe: help('VedtakListe'),
      OffentlighetListe: help('OffentlighetListe'),
      MotetypeListe: help('MotetypeListe'),
      JaNeiListe: help('JaNeiListe'),
    },
  };
}
