/** The grid on the page: the canvas, and over it the cell's editor, the arrows of lists and filters, and the context menu. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { rectAt } from '../../host/address';
import { Charts } from '../charts/Charts';
import { CellInput, type Suggestions } from './CellInput';
import { ContextMenu, type MenuPlace } from './ContextMenu';
import { FilterButtons } from './FilterButtons';
import { completed, type FunctionInfo, helpFor } from './completion';
import { FunctionHelp } from './FunctionHelp';
import type { Grid } from './grid';
import { ListButton } from './ListButton';

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 0,
    // Not `hidden`: that can still be scrolled, and a caret at the edge of the cell's editor does it.
    overflow: 'clip',
    isolation: 'isolate',
    backgroundColor: '#ffffff',
  },
  // A world of its own: Univer's layers have high numbers.
  canvas: { position: 'absolute', inset: 0, zIndex: 0, isolation: 'isolate' },
});

/** Pixels within which a press is a click and no drag. */
const STILL = 3;

interface Props {
  readonly grid: Grid;
  readonly container: HTMLElement;
  readonly functions: readonly FunctionInfo[];
}

export function GridPane({ grid, container, functions }: Props) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const pressed = useRef<{ x: number; y: number }>(undefined);
  const state = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const [menu, setMenu] = useState<MenuPlace>();
  const { active } = state.selection;
  const box = grid.isShown ? grid.canvas.boxOf(rectAt(active.row, active.column)) : undefined;
  const { editing } = state;
  const help = editing && helpFor(functions, editing.text, editing.caret);
  const names = help?.kind === 'names' ? help.functions.map(({ name }) => name) : [];
  const [chosen, setChosen] = useState(0);
  const offered = names.join();
  useEffect(() => setChosen(0), [offered]);
  const take = (name: string): void => {
    const written = completed(editing!.text, editing!.caret, name);
    grid.typed(written.text, written.caret);
  };
  const suggestions: Suggestions = {
    count: names.length,
    move: (by) => setChosen((chosen + by + names.length) % names.length),
    take: () => take(names[chosen]!),
  };
  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    holder.current?.append(container);
    grid.canvas.resized();
    const observer = new ResizeObserver(() => grid.canvas.resized());
    observer.observe(container);
    return () => observer.disconnect();
  }, [container, grid]);

  return (
    <div
      data-grid
      className={styles.pane}
      onContextMenu={(event) => {
        event.preventDefault();
        const { left, top } = event.currentTarget.getBoundingClientRect();
        setMenu({ x: event.clientX - left, y: event.clientY - top });
      }}
      // Univer keeps an editor of its own, which takes the focus when the mouse selects.
      onPointerDownCapture={({ button, clientX, clientY }) => {
        pressed.current = button === 0 ? { x: clientX, y: clientY } : undefined;
      }}
      onPointerUp={({ target, currentTarget, clientX, clientY }) => {
        if (!container.contains(target as Node)) return;
        const from = pressed.current;
        const { left, top } = currentTarget.getBoundingClientRect();
        const moved = !from || Math.abs(from.x - clientX) > STILL || Math.abs(from.y - clientY) > STILL;
        // Univer has selected by then.
        setTimeout(() => {
          focus();
          if (!moved) grid.clicked(clientX - left, clientY - top);
        });
      }}
      onFocus={(event) => {
        if (container.contains(event.target)) focus();
      }}
    >
      <div className={styles.canvas} ref={holder} />
      <Charts grid={grid} moves={state.moves} />
      <FilterButtons grid={grid} moves={state.moves} active={active} onDone={focus} />
      <CellInput grid={grid} box={box} ref={input} onMenu={setMenu} suggestions={suggestions} />
      {box && !editing && <ListButton grid={grid} cell={active} box={box} onDone={focus} />}
      {box && help && <FunctionHelp help={help} chosen={chosen} onChoose={take} box={box} />}
      {menu && (
        <ContextMenu
          grid={grid}
          place={menu}
          onClose={() => {
            setMenu(undefined);
            focus();
          }}
        />
      )}
    </div>
  );
}
