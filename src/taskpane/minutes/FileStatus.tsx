// How far a file has come, and how it went. Readers are told when it begins and how it ended, not of every page.

import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ProblemNotes } from '../parts/ProblemNotes';
import { useText } from '../parts/text-context';
import type { FileState } from './use-file-reading';

const useStyles = makeStyles({
  status: { marginTop: tokens.spacingVerticalS },
  words: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function FileStatus({ state }: { readonly state: FileState }) {
  const t = useText();
  const styles = useStyles();
  const progress = state.kind === 'reading' ? state.progress : undefined;
  return (
    <div className={styles.status}>
      <div role="status">
        {words() !== '' && <p className={styles.words}>{words()}</p>}
        {state.kind === 'done' && 'problems' in state.result && <ProblemNotes problems={state.result.problems} />}
      </div>
      {state.kind === 'reading' && (
        <>
          {progress !== undefined && progress.total > 1 && (
            <p className={styles.words}>{t('pane.minutes.page', { ...progress })}</p>
          )}
          <ProgressBar
            aria-label={t('pane.minutes.fileReading', { name: state.name })}
            {...(progress === undefined || progress.total <= 1
              ? {}
              : {
                  value: progress.done,
                  max: progress.total,
                  'aria-valuetext': t('pane.minutes.page', { ...progress }),
                })}
          />
        </>
      )}
    </div>
  );

  function words(): string {
    if (state.kind === 'idle') return '';
    if (state.kind === 'several') return t('pane.minutes.oneFile');
    const { name } = state;
    if (state.kind === 'reading') return t('pane.minutes.fileReading', { name });
    if (state.result.kind === 'refused') return '';
    return t(`pane.minutes.file.${state.result.kind}`, { name });
  }
}
