// The pane as a whole: theme and language around the shell. Gets the runtime's one `Deps`; nothing below sees the gateway.

import { useMemo, useSyncExternalStore } from 'react';
import type { Deps } from '../app/deps';
import { createPaneActions } from './pane-actions';
import type { ThemeSource } from './pane-theme';
import type { ReadingTime } from './parts/reading-time';
import { TextContext } from './parts/text-context';
import { Shell } from './shell/Shell';
import { Themed } from './Themed';

export interface AppProps {
  readonly deps: Deps;
  readonly theme: ThemeSource;
  readonly readingTime: ReadingTime;
  /** The workbook may not be changed. */
  readonly readOnly?: boolean;
}

export function App({ deps, theme, readingTime, readOnly = false }: AppProps) {
  const readAt = useSyncExternalStore(readingTime.subscribe, readingTime.current);
  const actions = useMemo(() => createPaneActions(deps), [deps]);
  return (
    <Themed source={theme}>
      <TextContext value={deps.t}>
        <Shell
          store={deps.store}
          actions={actions}
          keep={deps.keep}
          today={deps.today}
          workbookText={deps.workbookText}
          readAt={readAt}
          readOnly={readOnly}
        />
      </TextContext>
    </Themed>
  );
}
