// The check of the list as a whole: one line, and behind it each thing in words with the way to its unit.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { problemWords } from '../../app/problem-words';
import { checkUnits, unitCode, type Problem, type Unit, type UnitCode } from '../../domain';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  check: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  good: { margin: 0, color: tokens.colorNeutralForeground2 },
  fold: { height: 'auto', minWidth: 'auto', whiteSpace: 'normal', textAlign: 'start' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStroke2}`,
    '& + &': { marginTop: tokens.spacingVerticalXS },
  },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

export interface UnitCheckProps {
  readonly units: readonly Unit[];
  readonly onOpen: (code: UnitCode) => void;
}

export function UnitCheck({ units, onOpen }: UnitCheckProps) {
  const t = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const problems = useMemo(() => bySeverity(checkUnits(units)), [units]);
  const serious = problems.filter(({ severity }) => severity !== 'info').length;
  const summary = [
    serious > 0 ? t('pane.units.checkFound', { count: serious }) : t('pane.units.checkGood'),
    problems.length > serious ? t('pane.units.checkInfo', { count: problems.length - serious }) : '',
  ];
  const words = summary.filter((part) => part !== '').join(' ');
  if (problems.length === 0) return <p className={styles.good}>{words}</p>;
  return (
    <section className={styles.check} aria-label={t('pane.units.check')}>
      <Button
        size="small"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        {words}
      </Button>
      {open && (
        <ul id={list} className={styles.list}>
          {problems.map((problem, index) => {
            const code = problem.at?.kind === 'cell' ? problem.at.key : undefined;
            return (
              <li key={index} className={styles.item}>
                <span className={styles.severity}>{t(`pane.check.severity.${problem.severity}`)}:</span>{' '}
                {problemWords(problem, t)}{' '}
                {code !== undefined && code !== '' && (
                  <LinkButton onClick={() => onOpen(unitCode(code))}>
                    {t('pane.units.checkOpen', { name: code })}
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const ORDER = ['error', 'warning', 'info'] as const;
const bySeverity = (problems: readonly Problem[]): readonly Problem[] =>
  ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
