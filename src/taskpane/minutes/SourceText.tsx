// The minutes as they were read, beside the draft: every passage with what became of it, the one that is asked for marked and
// brought into sight.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { MinutesReading } from '../../app/read-minutes';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';
import { passageWords } from './draft-words';
import { cutByMark, sourceRuns, type SourceMark, type SourceRun } from './source-runs';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  run: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  point: { borderLeftColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1 },
  notPlaced: { borderLeftColor: tokens.colorPaletteMarigoldBorder2, color: tokens.colorNeutralForeground1 },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { fontWeight: tokens.fontWeightSemibold },
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    verticalAlign: 'baseline',
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  mark: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset ${tokens.strokeWidthThickest} 0 ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: tokens.spacingHorizontalS,
    '@media (forced-colors: active)': { color: 'MarkText', backgroundColor: 'Mark', forcedColorAdjust: 'none' },
  },
});

export interface SourceTextProps {
  readonly reading: MinutesReading;
  readonly mark: SourceMark | undefined;
  /** Goes to a point of the draft. */
  readonly onPoint: (index: number) => void;
}

export const SourceText = memo(function SourceText({ reading, mark, onPoint }: SourceTextProps) {
  const t = useText();
  const styles = useStyles();
  const runs = useMemo(() => sourceRuns(reading), [reading]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const marked = list.current?.querySelector('mark');
    // Not every environment can scroll.
    if (mark !== undefined) marked?.scrollIntoView?.({ block: 'center' });
  }, [mark]);
  return (
    <ul ref={list} className={styles.list}>
      {runs.map((run) => (
        <li
          key={run.first}
          className={mergeClasses(
            styles.run,
            run.place === 'point' && styles.point,
            run.place === 'notPlaced' && styles.notPlaced,
          )}
        >
          <span className={styles.label}>
            <RunName run={run} onPoint={onPoint} /> · {linesWords(run)}
          </span>
          <RunText run={run} mark={mark} />
        </li>
      ))}
    </ul>
  );

  function linesWords({ first, last }: SourceRun): string {
    return first === last ? t('pane.minutes.line', { first }) : t('pane.minutes.lines', { first, last });
  }
});

function RunName({ run, onPoint }: { readonly run: SourceRun; readonly onPoint: (index: number) => void }) {
  const t = useText();
  const styles = useStyles();
  const { point, place } = run;
  if (point === undefined) return <span className={styles.name}>{passageWords(place, t)}</span>;
  return (
    <LinkButton className={styles.link} onClick={() => onPoint(point)}>
      {t('pane.minutes.point', { number: point + 1 })}
    </LinkButton>
  );
}

function RunText({ run, mark }: { readonly run: SourceRun; readonly mark: SourceMark | undefined }) {
  const styles = useStyles();
  const [before, marked, behind] = cutByMark(run, mark);
  return (
    <p className={styles.text}>
      {before}
      {marked !== '' && <mark className={styles.mark}>{marked}</mark>}
      {behind}
    </p>
  );
}
