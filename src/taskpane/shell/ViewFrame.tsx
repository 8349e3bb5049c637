// Where a view puts its things: what one reads scrolls above, the one thing to do stands still at the bottom.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  footer: {
    // Last on the screen; what a command said stands right above it.
    order: 1,
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface ViewFrameProps {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** What scrolls, for lists that draw only what is seen. */
  readonly scrollRef?: Ref<HTMLElement>;
}

export function ViewFrame({ children, footer, scrollRef }: ViewFrameProps) {
  const styles = useStyles();
  return (
    <>
      <main ref={scrollRef} className={styles.content}>
        {children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
}
