/** The name box, and what stands in the active cell as one would type it. */
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatRect, rectAt } from '../../host/address';
import { findRange } from '../../host/resolve';
import { useWords } from '../words';
import type { Grid } from './grid';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    gap: '4px',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { width: '120px', flexShrink: 0 },
  field: {
    boxSizing: 'border-box',
    height: '26px',
    padding: '2px 6px',
    font: '11pt Calibri, Carlito, Arial, sans-serif',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    resize: 'vertical',
  },
  formula: { flexGrow: 1, minWidth: 0 },
  sign: { alignSelf: 'center', fontStyle: 'italic', padding: '0 6px', color: tokens.colorNeutralForeground2 },
});

export function FormulaBar({ grid, onDone }: { grid: Grid; onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { editing, selection } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const { active } = selection;
  const [name, setName] = useState<string>();
  const text = editing?.text ?? grid.entryText(active);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (editing && current && document.activeElement === current && current.selectionStart !== editing.caret)
      current.setSelectionRange(editing.caret, editing.caret);
  }, [editing]);
  const commit = (key: string): void =>
    void grid.commit().then((left) => {
      if (!left) return;
      grid.key({ key, shift: false, control: false });
      onDone();
    });

  return (
    <div className={styles.bar}>
      <input
        className={`${styles.field} ${styles.name}`}
        aria-label={words.grid.nameBox}
        value={name ?? formatRect(rectAt(active.row, active.column))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => setName(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter') return;
          event.preventDefault(); // or the line break lands in the cell, which gets the focus
          void goTo(grid, event.currentTarget.value);
          onDone();
        }}
      />
      <span className={styles.sign} aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        className={`${styles.field} ${styles.formula}`}
        aria-label={words.grid.formulaBar}
        rows={1}
        spellCheck={false}
        value={text}
        onFocus={() => !editing && grid.edit('edit')}
        onChange={({ target }) => grid.typed(target.value, target.selectionStart)}
        onSelect={({ currentTarget }) => grid.caretAt(currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'F4') {
            event.preventDefault();
            grid.cycleReference();
          } else if (event.key === 'Escape') {
            grid.cancel();
            onDone();
          } else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
            event.preventDefault();
            commit(event.key);
          }
        }}
      />
    </div>
  );
}

/** An address, a name or a table; what means nothing is left alone. */
async function goTo(grid: Grid, text: string): Promise<void> {
  const { book, engine } = grid.session;
  const place = findRange(book, grid.state.sheetId, text.trim());
  const sheet = engine.book.sheets.find(({ id }) => id === place?.sheetId);
  if (!place || sheet?.visibility !== 'Visible') return;
  // On the sheet that is shown it happens at once: what is typed next belongs to the new cell.
  if (place.sheetId !== grid.state.sheetId) {
    grid.showSheet(place.sheetId);
    await grid.refresh();
  }
  grid.select({ ranges: [place.rect], active: { row: place.rect.row, column: place.rect.column } });
}
