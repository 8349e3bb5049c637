// The whole view takes a file that is dropped on it. While one is held above it, the view says so; text that is dragged goes
// where the browser puts it.

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  // The view's parts stay children of the pane's column.
  zone: { display: 'contents' },
  hint: {
    position: 'fixed',
    inset: tokens.spacingHorizontalS,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThicker} dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    // What is below goes on receiving the drag: it is the zone.
    pointerEvents: 'none',
  },
});

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

export function DropZone({ onFiles, children }: DropZoneProps) {
  const t = useText();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault(); // else the browser opens the file instead of the pane
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    <div
      className={styles.zone}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        // Also told when the pointer goes from one part of the view to another.
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className={styles.hint}>{t('pane.minutes.dropHere')}</div>}
    </div>
  );
}
