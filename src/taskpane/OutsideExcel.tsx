// The page opened in a browser alone: one calm sentence about where it belongs.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Translator } from '../i18n';
import type { ThemeSource } from './pane-theme';
import { Themed } from './Themed';
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
  return (
    <Themed source={theme}>
      <Sentence text={t('pane.outsideExcel')} />
    </Themed>
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
