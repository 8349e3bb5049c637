// That the add-in is at work. A short piece of work is not worth a flicker; a long one may be waiting for the person herself:
// Excel lets nobody in while a cell is being edited.

import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../parts/text-context';

const SHOW_AFTER_MS = 250;
const HINT_AFTER_MS = 1500;

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export function BusyLine({ activity }: { readonly activity: 'reading' | 'writing' }) {
  const t = useText();
  const styles = useStyles();
  const [waited, setWaited] = useState<'short' | 'long' | 'tooLong'>('short');
  useEffect(() => {
    const show = setTimeout(() => setWaited('long'), SHOW_AFTER_MS);
    const hint = setTimeout(() => setWaited('tooLong'), HINT_AFTER_MS);
    return () => {
      clearTimeout(show);
      clearTimeout(hint);
    };
  }, []);
  if (waited === 'short') return null;
  return (
    <div className={styles.line}>
      {t(`pane.busy.${activity}`)} {waited === 'tooLong' && t('pane.busy.cell')}
    </div>
  );
}
