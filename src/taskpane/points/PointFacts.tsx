// Everything the register holds about one point, to be read; each unit leads to its own page.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { PointInfo } from '../../app/point-states';
import type { UnitCode, UnitReport } from '../../domain';
import type { Translator } from '../../i18n';
import { dueWords } from '../parts/point-words';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-line' },
  facts: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: 'pre-line' },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  report: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  unit: {
    padding: `0 ${tokens.spacingHorizontalXS} 0 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface PointFactsProps {
  readonly info: PointInfo;
  readonly onUnit: (unit: UnitCode) => void;
}

export function PointFacts({ info, onUnit }: PointFactsProps) {
  const { point, reports, missing } = info;
  const t = useText();
  const styles = useStyles();
  const exempt = point.publicity === 'exempt' ? point.legalBasis || t('pane.point.noLegalBasis') : '';
  return (
    <>
      <p className={styles.text}>{point.text}</p>
      <dl className={styles.facts}>
        <Fact term={t('pane.field.ownersText')} value={point.ownersText} />
        <Fact term={t('pane.field.due')} value={dueWords(point.due, t)} />
        <Fact term={t('pane.point.theme')} value={point.theme} />
        <Fact term={t('pane.point.contributors')} value={point.contributorsText} />
        <Fact term={t('pane.point.source')} value={point.source} />
        <Fact term={t('pane.point.exempt')} value={exempt} />
      </dl>
      <h2 className={styles.heading}>{t('pane.point.reports')}</h2>
      {reports.length === 0 ? (
        <p className={styles.text}>{t('pane.point.noReports')}</p>
      ) : (
        <ul className={styles.list}>
          {reports.map((report) => (
            <li key={report.unit} className={styles.report}>
              <LinkButton
                className={styles.unit}
                aria-label={t('pane.point.toUnit', { unit: report.unit })}
                onClick={() => onUnit(report.unit)}
              >
                {report.unit}
              </LinkButton>
              <span>{reportWords(report, missing.includes(report), t)}</span>
              {report.updated !== null && (
                <span className={styles.muted}>
                  {' · '}
                  {t('pane.point.updated', { date: t.shortDate(report.updated) })}
                </span>
              )}
              <dl className={styles.facts}>
                <Fact term={t('pane.point.sinceLast')} value={report.sinceLast} />
                <Fact term={t('pane.point.nextSteps')} value={report.nextSteps} />
                <Fact term={t('pane.point.internalNote')} value={report.internalNote} />
              </dl>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** «I arbeid», «Mangler status», or both when the last word is older than the previous meeting. */
function reportWords({ status }: UnitReport, isMissing: boolean, t: Translator): string {
  if (status === null) return t('status.missing');
  const words = t(`status.${status}`);
  return isMissing ? `${words} (${t('status.missing').toLocaleLowerCase()})` : words;
}

/** Nothing where nothing was written. */
function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles();
  if (value === '') return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
