// Fluent around everything, in the theme that Excel or the system shows. Only that theme is fetched; when it changes, the old
// one stays until the new one is there.

import { FluentProvider, type Theme } from '@fluentui/react-components';
import { Suspense, use, useDeferredValue, useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeSource } from './pane-theme';

const coming = new Map<boolean, Promise<Theme>>();
const loaded = new Map<boolean, Theme>();

/** Begun by the composition root before the first drawing. */
export function loadTheme(isDark: boolean): Promise<Theme> {
  const known = coming.get(isDark);
  if (known !== undefined) return known;
  const theme = fetchTheme(isDark);
  coming.set(isDark, theme);
  theme.catch(() => coming.delete(isDark));
  return theme;
}

async function fetchTheme(isDark: boolean): Promise<Theme> {
  const theme = isDark
    ? (await import(/* webpackChunkName: 'dark-theme' */ './themes/dark')).webDarkTheme
    : (await import(/* webpackChunkName: 'light-theme' */ './themes/light')).webLightTheme;
  loaded.set(isDark, theme);
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
  // One that is there is used at once: even a promise that has been kept would cost a blank first drawing.
  return <FluentProvider theme={loaded.get(isDark) ?? use(loadTheme(isDark))}>{children}</FluentProvider>;
}
