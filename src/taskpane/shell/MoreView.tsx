// «Mer»: what one does now and then, each with a line about what it is for.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { View } from '../../app/store';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from './Shell';
import { ViewFrame } from './ViewFrame';

const RARE = [
  'minutes',
  'newPoint',
  'reminders',
  'export',
  'changes',
  'check',
  'units',
] as const satisfies readonly View[];

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: { '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  item: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  hint: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  repair: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} 0 0` },
});

export function MoreView({ store, actions, choose }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  return (
    <ViewFrame>
      <ul className={styles.list}>
        {RARE.map((view) => (
          <li key={view} className={styles.row}>
            <Button appearance="subtle" className={styles.item} onClick={() => choose(view)}>
              <span className={styles.name}>{t(`pane.heading.${view}`)}</span>
              <span className={styles.hint}>{t(`pane.more.${view}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button className={styles.repair} disabledFocusable={busy} onClick={() => void actions.run('fastenStatus')}>
        {t('command.fastenStatus')}
      </Button>
      <Button className={styles.repair} disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
        {t('command.createRegister')}
      </Button>
    </ViewFrame>
  );
}
