// Minutes without points: what a point looks like to the reader, and what it took the text for instead.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { MinutesDraft } from '../../domain';
import { useText } from '../parts/text-context';
import { passageWords } from './draft-words';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalM} 0 0` },
  lead: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

export function NoPoints({ draft }: { readonly draft: MinutesDraft }) {
  const t = useText();
  const styles = useStyles();
  const found = [
    ...new Set([
      ...(draft.themes.length > 0 ? [passageWords('theme', t)] : []),
      ...draft.setAside.map(({ kind }) => passageWords(kind, t)),
    ]),
  ];
  return (
    <>
      <p className={styles.lead}>{t('pane.minutes.noPoints')}</p>
      <p className={styles.text}>{t('pane.minutes.lookedFor')}</p>
      {found.length > 0 && <p className={styles.text}>{t('pane.minutes.foundInstead', { found: t.list(found) })}</p>}
      <p className={styles.text}>{t('pane.minutes.ifPoints')}</p>
    </>
  );
}
