// The page opened in a browser alone: one calm sentence about where it belongs.

import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Translator } from '../i18n';
import type { ThemeSource } from './pane-theme';
import { usePage } from './shell/use-page';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { maxWidth: '48ch', margin: 0 },
});

export function OutsideExcel({ t, theme }: { readonly t: Translator; readonly theme: ThemeSource }) {
  const isDark = useSyncExternalStore(theme.subscribe, theme.isDark);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <Sentence text={t('pane.outsideExcel')} />
    </FluentProvider>
  );
}

function Sentence({ text }: { readonly text: string }) {
  usePage();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <p className={styles.sentence}>{text}</p>
    </main>
  );
}
