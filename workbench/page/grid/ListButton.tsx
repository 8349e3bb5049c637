/** The arrow beside a cell that takes its value from a list, and the list. Opened with the mouse or Alt+Down, as in Excel. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useWords } from '../words';
import type { Box } from './canvas';
import type { Grid } from './grid';
import { listItems } from './list-items';
import type { Cell } from './navigate';
import { useOpenKey } from './use-open-key';

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    width: '18px',
    height: '18px',
    padding: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    zIndex: 3,
  },
  list: {
    position: 'absolute',
    minWidth: '120px',
    maxHeight: '240px',
    overflowY: 'auto',
    margin: 0,
    padding: '4px',
    listStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outline: 'none',
    zIndex: 4,
  },
  item: { padding: '4px 8px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', whiteSpace: 'nowrap' },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover, outline: `1px solid ${tokens.colorStrokeFocus2}` },
});

export function ListButton({ grid, cell, box, onDone }: { grid: Grid; cell: Cell; box: Box; onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { sheetId } = grid.state;
  const items = listItems(grid.session.book, sheetId, cell);
  const [open, setOpen] = useState(false);
  const key = `${sheetId},${cell.row},${cell.column}`;

  useEffect(() => setOpen(false), [key]);
  useOpenKey(items !== undefined, setOpen);

  if (items === undefined) return null;
  const left = box.left + box.width;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        style={{ left, top: box.top + Math.max(0, box.height - 19) }}
        tabIndex={-1}
        aria-label={words.grid.openList}
        aria-expanded={open}
        aria-haspopup="listbox"
        onClick={() => setOpen(!open)}
      >
        <ChevronDownRegular />
      </button>
      {open && (
        <List
          items={items}
          current={grid.entryText(cell)}
          style={{ left: box.left, top: box.top + box.height }}
          label={words.grid.list}
          onClose={(chosen) => {
            setOpen(false);
            if (chosen !== undefined) void grid.choose(chosen);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface ListProps {
  readonly items: readonly string[];
  readonly current: string;
  readonly style: { left: number; top: number };
  readonly label: string;
  readonly onClose: (chosen: string | undefined) => void;
}

function List({ items, current, style, label, onClose }: ListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [index, setIndex] = useState(Math.max(0, items.indexOf(current)));
  useLayoutEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className={styles.list}
      style={style}
      aria-activedescendant={`list-item-${index}`}
      onBlur={() => onClose(undefined)}
      onKeyDown={(event) => {
        const to = nextIndex(event.key, index, items);
        if (to !== undefined) setIndex(to);
        else if (event.key === 'Enter' || event.key === 'Tab') onClose(items[index]);
        else if (event.key === 'Escape') onClose(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {items.map((item, i) => (
        <li
          key={item}
          id={`list-item-${i}`}
          role="option"
          aria-selected={i === index}
          className={`${styles.item} ${i === index ? styles.current : ''}`}
          onPointerEnter={() => setIndex(i)}
          // Before the list loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onClose(item);
          }}
        >
          {item}
        </li>
      ))}
    </ul>
  );
}

function nextIndex(key: string, index: number, items: readonly string[]): number | undefined {
  if (key === 'ArrowDown') return Math.min(items.length - 1, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return items.length - 1;
  if (key.length !== 1) return undefined;
  const from = (i: number): boolean => items[i]!.toLowerCase().startsWith(key.toLowerCase());
  const order = items.map((_, i) => (index + 1 + i) % items.length);
  return order.find(from);
}
