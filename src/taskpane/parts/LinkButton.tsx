// A button that stands in a line of text and looks like a link: it leads somewhere, or does a small thing.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEventHandler, ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    minWidth: 'auto',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    // High contrast themes draw borders that are transparent elsewhere, here right around the letters.
    '@media (forced-colors: active)': { border: 'none', textDecorationLine: 'underline' },
  },
});

export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly 'aria-label'?: string;
  readonly onClick: MouseEventHandler;
}

export function LinkButton({ className, disabled = false, ...props }: LinkButtonProps) {
  const { link } = useStyles();
  return (
    <Button
      {...props}
      appearance="transparent"
      size="small"
      className={mergeClasses(link, className)}
      disabledFocusable={disabled}
    />
  );
}
