// Problems under each other, each in words and where it is; how serious it is shows by sign and by word order, not by colour alone.

import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { placeWords, problemWords } from '../../app/problem-words';
import type { Problem } from '../../domain';
import { useText } from './text-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { marginTop: tokens.spacingVerticalXS },
  bar: {
    // Fluent leaves room for actions below the text; there are none.
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} 0`,
    minHeight: 'auto',
  },
  body: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
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
          <MessageBar intent={problem.severity} layout="multiline" className={styles.bar} politeness="polite">
            <MessageBarBody className={styles.body}>
              {places && <span className={styles.place}>{placeWords(problem.at, t)}</span>}
              {problemWords(problem, t)}
            </MessageBarBody>
          </MessageBar>
        </li>
      ))}
    </ul>
  );
}
