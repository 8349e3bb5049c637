// What stands in the way as long as it lasts: no connection, a workbook that may only be read. Said above the view, in one line
// each, with what still works.

import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  note: {
    margin: 0,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Excel tells once, when the add-in starts, whether the workbook may be changed. */
export function HostNotes({ readOnly }: { readonly readOnly: boolean }) {
  const t = useText();
  const styles = useStyles();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && <p className={styles.note}>{t('pane.host.offline')}</p>}
      {readOnly && <p className={styles.note}>{t('pane.host.readOnly')}</p>}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
