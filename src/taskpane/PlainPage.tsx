// The page where the add-in cannot run: one calm sentence about why, and what works all the same.

import { makeStyles, tokens } from '@fluentui/react-components';
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

export function PlainPage({ text, theme }: { readonly text: string; readonly theme: ThemeSource }) {
  return (
    <Themed source={theme}>
      <Sentence text={text} />
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
