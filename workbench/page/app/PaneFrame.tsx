/** The add-in's task pane at the right: its width can be changed, it can be closed, and its page lives on while it is. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords } from '../words';
import { type Desk, PANE } from './desk';

const STEP = 20;

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 4px 4px 12px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: { flexGrow: 1, minHeight: 0 },
  handle: {
    position: 'absolute',
    left: '-4px',
    top: 0,
    bottom: 0,
    width: '8px',
    zIndex: 6,
    cursor: 'col-resize',
    touchAction: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function PaneFrame({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const words = useWords();
  const body = useRef<HTMLDivElement>(null);
  const { paneOpen, paneWidth } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  // A frame that is taken out of the page and put back loads anew: the pane is hidden, never removed.
  useEffect(() => {
    body.current?.append(desk.paneElement);
  }, [desk]);
  return (
    <aside
      className={styles.pane}
      style={{ width: paneWidth, display: paneOpen ? undefined : 'none' }}
      aria-label={desk.options.manifest.name}
    >
      <div
        className={styles.handle}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.pane.resize}
        aria-valuenow={paneWidth}
        aria-valuemin={PANE.least}
        aria-valuemax={PANE.most}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') desk.resizePane(paneWidth + STEP);
          if (key === 'ArrowRight') desk.resizePane(paneWidth - STEP);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          // The frame would swallow the pointer.
          desk.paneElement.style.pointerEvents = 'none';
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId))
            desk.resizePane(window.innerWidth - event.clientX);
        }}
        onPointerUp={() => (desk.paneElement.style.pointerEvents = '')}
      />
      <div className={styles.head}>
        {desk.options.manifest.name}
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.pane.close}
          onClick={() => {
            desk.showPane(false);
            desk.onFocusGrid();
          }}
        />
      </div>
      <div className={styles.body} ref={body} />
    </aside>
  );
}
