// What a view shows while there is no whole register to work on, and what to do about it.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterState } from '../../app/store';
import type { PaneActions } from '../pane-actions';
import { useText } from './text-context';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

export interface NoRegisterProps {
  readonly register: RegisterState;
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, 'run' | 'refresh'>;
}

/** `undefined` when there is a whole register: then the view shows its own. */
export function noRegister({ register, busy, actions }: NoRegisterProps): ReactNode | undefined {
  if (register.data === 'unread') return <Unread busy={busy} onRead={() => void actions.refresh()} />;
  if (register.data === 'none') return <None busy={busy} onCreate={() => void actions.run('createRegister')} />;
  return undefined;
}

function Unread({ busy, onRead }: { readonly busy: boolean; readonly onRead: () => void }) {
  const t = useText();
  const styles = useStyles();
  if (busy) return <ViewFrame>{null}</ViewFrame>; // the busy line tells what goes on
  return (
    <ViewFrame
      footer={
        <Button appearance="primary" onClick={onRead}>
          {t('pane.tryAgain')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('pane.unread')}</p>
    </ViewFrame>
  );
}

function None({ busy, onCreate }: { readonly busy: boolean; readonly onCreate: () => void }) {
  const t = useText();
  const styles = useStyles();
  return (
    <ViewFrame
      footer={
        <Button appearance="primary" disabledFocusable={busy} onClick={onCreate}>
          {t('pane.none.create')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('pane.none.title')}</p>
      <p className={styles.text}>{t('pane.none.text')}</p>
    </ViewFrame>
  );
}
