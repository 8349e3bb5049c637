// A field and what stands in it, in a person's words.

import type { ComparedPointField, ComparedReportField, Point, ReportTold } from '../../domain';
import type { Translator } from '../../i18n';
import { dueWords } from '../parts/point-words';

export const pointFieldLabel = (field: ComparedPointField, t: Translator): string => t(`pane.field.${field}`);

export function pointFieldWords(field: ComparedPointField, point: Point, t: Translator): string {
  switch (field) {
    case 'due':
      return dueWords(point.due, t);
    case 'decision':
      return t(`decision.${point.decision}`);
    case 'publicity':
      return t(`publicity.${point.publicity}`);
    default:
      return point[field];
  }
}

export const reportFieldLabel = (field: ComparedReportField, t: Translator): string => t(`pane.report.${field}`);

/** '' where the row is not there. */
export function reportFieldWords(field: ComparedReportField, report: ReportTold | undefined, t: Translator): string {
  if (report === undefined) return '';
  if (field !== 'status') return report[field];
  return t(`status.${report.status ?? 'missing'}`);
}
