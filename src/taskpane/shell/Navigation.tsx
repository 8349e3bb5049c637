// The way between the views: three that everyone uses, the one that is open when it is another, and «Mer» for the rest. Each
// is reached with Tab, the present one is marked for eyes and readers. They fit beside each other at 320 px.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { View } from '../../app/store';
import { useText } from '../parts/text-context';

const MAIN: readonly View[] = ['overview', 'points', 'myUnit'];

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 380px)': { padding: `0 ${tokens.spacingHorizontalS}` },
  },
  item: {
    minWidth: 'auto',
    minHeight: '40px',
    padding: `0 6px`,
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    // High contrast themes draw borders that are transparent elsewhere: only the line below the present one is to be seen.
    '@media (forced-colors: active)': { border: 'none', borderBottom: `${tokens.strokeWidthThicker} solid Canvas` },
    '@media (min-width: 380px)': { fontSize: tokens.fontSizeBase300, padding: `0 ${tokens.spacingHorizontalS}` },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottom: `${tokens.strokeWidthThicker} solid Highlight` },
  },
});

export interface NavigationProps {
  readonly current: View;
  readonly onChoose: (view: View) => void;
}

export function Navigation({ current, onChoose }: NavigationProps) {
  const t = useText();
  const styles = useStyles();
  const visiting: readonly View[] = current === 'more' || MAIN.includes(current) ? [] : [current];
  return (
    <nav aria-label={t('pane.nav.label')} className={styles.nav}>
      {[...MAIN, ...visiting, 'more' as const].map((view) => (
        <Button
          key={view}
          appearance="transparent"
          className={mergeClasses(styles.item, view === current && styles.current)}
          aria-current={view === current ? 'page' : undefined}
          onClick={() => onChoose(view)}
        >
          {t(`pane.nav.${view}`)}
        </Button>
      ))}
    </nav>
  );
}
