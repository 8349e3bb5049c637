/** A dialog that the add-in has opened, over the page. */
import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { DialogView } from '../addin/dialog-frame';
import { useWords } from '../words';

const useStyles = makeStyles({
  dialog: {
    display: 'flex',
    flexDirection: 'column',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    overflow: 'hidden',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '4px 4px 4px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { flexGrow: 1, minHeight: 0 },
});

export function AddInDialog({ view }: { view: DialogView }) {
  const styles = useStyles();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.append(view.element);
    dialog.current?.showModal();
  }, [view]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      style={{ width: `${view.width}vw`, height: `${view.height}vh` }}
      aria-label={view.title}
      onCancel={(event) => {
        event.preventDefault();
        view.onClose();
      }}
    >
      <div className={styles.head}>
        {view.title}
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.close}
          onClick={view.onClose}
        />
      </div>
      <div className={styles.body} ref={body} />
    </dialog>
  );
}
