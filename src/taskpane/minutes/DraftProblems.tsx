// Problems of a draft under each other, each in words and with what can be done about it.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemWords } from '../../app/problem-words';
import type { Translator } from '../../i18n';
import { ProblemBar } from '../parts/ProblemBar';
import { useText } from '../parts/text-context';
import type { DraftProblem } from './draft-words';
import type { Remedy } from './remedies';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { marginTop: tokens.spacingVerticalXS },
  settled: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remedies: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  remedy: { minWidth: 'auto' },
});

export interface DraftProblemsProps {
  readonly problems: readonly DraftProblem[];
  readonly remedies: (problem: DraftProblem) => readonly Remedy[];
  readonly onRemedy: (problem: DraftProblem, remedy: Remedy) => void;
  readonly onReopen: (problem: DraftProblem) => void;
  /** What a remedy asks for, right below the problem it was chosen for. */
  readonly asked?: { readonly key: string; readonly form: ReactNode } | undefined;
}

export function DraftProblems({ problems, remedies, onRemedy, onReopen, asked }: DraftProblemsProps) {
  const t = useText();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list}>
      {problems.map((entry, i) => (
        <li key={`${entry.key} ${i}`} className={styles.item}>
          {entry.settled ? (
            <div className={styles.settled}>
              {t('pane.minutes.settled', { problem: problemWords(entry.problem, t) })}{' '}
              <Button size="small" appearance="transparent" className={styles.remedy} onClick={() => onReopen(entry)}>
                {t('pane.minutes.reopen')}
              </Button>
            </div>
          ) : (
            <ProblemBar severity={entry.problem.severity}>
              {problemWords(entry.problem, t)}
              <Remedies list={remedies(entry)} onChoose={(remedy) => onRemedy(entry, remedy)} />
            </ProblemBar>
          )}
          {asked?.key === entry.key && asked.form}
        </li>
      ))}
    </ul>
  );
}

function Remedies({
  list,
  onChoose,
}: {
  readonly list: readonly Remedy[];
  readonly onChoose: (remedy: Remedy) => void;
}) {
  const t = useText();
  const styles = useStyles();
  if (list.length === 0) return null;
  return (
    <div className={styles.remedies}>
      {list.map((remedy, i) => (
        <Button key={i} size="small" className={styles.remedy} onClick={() => onChoose(remedy)}>
          {remedyWords(remedy, t)}
        </Button>
      ))}
    </div>
  );
}

function remedyWords(remedy: Remedy, t: Translator): string {
  if (remedy.kind === 'chooseUnit') return t('pane.minutes.useUnit', { code: remedy.code });
  if (remedy.kind === 'addUnit') return t('pane.minutes.addUnit');
  if (remedy.kind === 'year') return t('pane.minutes.useYear', { year: String(remedy.year) });
  if (remedy.kind === 'edit') return t(`pane.minutes.edit.${remedy.field}`);
  if (remedy.kind === 'show') return t('pane.minutes.show');
  return t(remedy.asText ? 'pane.minutes.keepAsText' : 'pane.minutes.keep');
}
