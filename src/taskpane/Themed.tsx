// Fluent around everything, in the theme that Excel or the system shows. Only that theme is fetched; when it changes, the old
// one stays until the new one is there.

import { FluentProvider, type Theme } from '@fluentui/react-components';
import { Suspense, use, useDeferredValue, useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeSource } from './pane-theme';

const themes = new Map<boolean, Promise<Theme>>();

/** Begun by the composition root before the first drawing. */
export function loadTheme(isDark: boolean): Promise<Theme> {
  const known = themes.get(isDark);
  if (known !== undefined) return known;
  const theme = isDark
    ? import('./themes/dark').then(({ webDarkTheme }) => webDarkTheme)
    : import('./themes/light').then(({ webLightTheme }) => webLightTheme);
  themes.set(isDark, theme);
  theme.catch(() => themes.delete(isDark));
  return theme;
}

export interface ThemedProps {
  readonly source: ThemeSource;
  readonly children: ReactNode;
}

export function Themed({ source, children }: ThemedProps) {
  const isDark = useSyncExternalStore(source.subscribe, source.isDark);
  return (
    <Suspense>
      <Provider isDark={useDeferredValue(isDark)}>{children}</Provider>
    </Suspense>
  );
}

function Provider({ isDark, children }: { readonly isDark: boolean; readonly children: ReactNode }) {
  return <FluentProvider theme={use(loadTheme(isDark))}>{children}</FluentProvider>;
}
