// One problem in words; how serious it is shows by its sign, not by colour alone.

import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../domain';

const useStyles = makeStyles({
  bar: {
    // Fluent leaves room for actions below the text; ours stand in the body.
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} 0`,
    minHeight: 'auto',
  },
  body: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
});

export interface ProblemBarProps {
  readonly severity: Problem['severity'];
  readonly children: ReactNode;
}

export function ProblemBar({ severity, children }: ProblemBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={severity} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  );
}
