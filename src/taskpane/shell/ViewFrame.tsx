// Where a view puts its things: what one reads scrolls above, the one thing to do stands still at the bottom. In a wide pane
// something to look things up in may stand beside what one reads, and scrolls by itself.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  columns: { flexGrow: 1, minHeight: 0, display: 'flex' },
  column: { flexBasis: 0, minWidth: 0 },
  aside: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
  /** Beside what one reads. */
  readonly aside?: { readonly label: string; readonly content: ReactNode } | undefined;
}

export function ViewFrame({ children, footer, scrollRef, aside }: ViewFrameProps) {
  const styles = useStyles();
  const main = (
    <main ref={scrollRef} className={mergeClasses(styles.content, aside && styles.column)}>
      {children}
    </main>
  );
  return (
    <>
      {aside === undefined ? (
        main
      ) : (
        <div className={styles.columns}>
          {main}
          {/* Holds text alone for the most part: without a tab stop the keyboard could not scroll it. */}
          <aside
            tabIndex={0}
            aria-label={aside.label}
            className={mergeClasses(styles.content, styles.column, styles.aside)}
          >
            {aside.content}
          </aside>
        </div>
      )}
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
}
