// Fluent around everything, in the theme that Excel or the system shows. Both themes are in the first file: a theme of its own would
// be a request more before anything can be drawn.

import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeSource } from './pane-theme';

export interface ThemedProps {
  readonly source: ThemeSource;
  readonly children: ReactNode;
}

export function Themed({ source, children }: ThemedProps) {
  const isDark = useSyncExternalStore(source.subscribe, source.isDark);
  return <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>;
}
