// Problems under each other, each in words and, where it is asked for, with its place.

import { makeStyles, tokens } from '@fluentui/react-components';
import { placeWords, problemWords } from '../../app/problem-words';
import type { Problem } from '../../domain';
import { ProblemBar } from './ProblemBar';
import { useText } from './text-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { marginTop: tokens.spacingVerticalXS },
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export interface ProblemNotesProps {
  readonly problems: readonly Problem[];
  /** Where a reader cannot see the place, it is told. */
  readonly places?: boolean;
}

export function ProblemNotes({ problems, places = false }: ProblemNotesProps) {
  const t = useText();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list}>
      {problems.map((problem, i) => (
        <li key={i} className={styles.item}>
          <ProblemBar severity={problem.severity}>
            {places && <span className={styles.place}>{placeWords(problem.at, t)}</span>}
            {problemWords(problem, t)}
          </ProblemBar>
        </li>
      ))}
    </ul>
  );
}
