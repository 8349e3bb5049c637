/** The arrows in the headers of tables: sort, and choose which values stay. Opened with the mouse or Alt+Down, as in Excel. */
import { memo, useState } from 'react';
import {
  Button,
  Checkbox,
  Divider,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, FilterFilled } from '@fluentui/react-icons';
import type { TableState } from '../../engine/engine';
import { rectAt } from '../../host/address';
import { bodyRect } from '../../host/table-header';
import { useWords } from '../words';
import type { Grid } from './grid';
import * as hands from './hands';
import type { Cell } from './navigate';
import { useOpenKey } from './use-open-key';

const SIZE = 16;

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    padding: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    cursor: 'pointer',
    zIndex: 1,
  },
  active: { color: tokens.colorBrandForeground1 },
  menu: { display: 'flex', flexDirection: 'column', gap: '4px', width: '220px' },
  values: { maxHeight: '200px', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
  left: { justifyContent: 'flex-start' },
});

/** `moves` makes them follow the cells; `active`: the cell that keys are for. */
export function FilterButtons({
  grid,
  active,
  onDone,
}: {
  grid: Grid;
  moves: number;
  active: Cell;
  onDone: () => void;
}) {
  const { sheetId } = grid.state;
  if (sheetId === '') return null;
  const tables = grid.session.engine.book.tables.filter(
    (t) => t.sheetId === sheetId && t.showHeaders && t.showFilterButton,
  );
  const { columns } = grid.canvas.visible();
  return tables.map((table) =>
    table.columns.map((column, index) => {
      if (!columns.includes(table.rect.column + index)) return null;
      const box = grid.canvas.boxOf(rectAt(table.rect.row, table.rect.column + index));
      if (!box || box.width < SIZE + 2) return null;
      return (
        <FilterButton
          key={`${table.id},${column.id}`}
          grid={grid}
          table={table}
          index={index}
          active={active.row === table.rect.row && active.column === table.rect.column + index}
          onDone={onDone}
          left={box.left + box.width - SIZE - 2}
          top={box.top + box.height - SIZE - 2}
        />
      );
    }),
  );
}

interface Props {
  readonly grid: Grid;
  readonly table: TableState;
  readonly index: number;
  readonly active: boolean;
  readonly onDone: () => void;
  readonly left: number;
  readonly top: number;
}

/** Drawn anew when its table or its place has changed, not for each cell: pop-ups are dear. */
const FilterButton = memo(function FilterButton({ grid, table, index, active, onDone, left, top }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const name = table.columns[index]!.name;
  const filtered = table.filters?.[index] !== undefined;
  const show = (shown: boolean): void => {
    setOpen(shown);
    if (!shown) onDone();
  };
  useOpenKey(active, setOpen);
  return (
    <Popover open={open} onOpenChange={(_, data) => show(data.open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          tabIndex={-1}
          className={mergeClasses(styles.button, filtered && styles.active)}
          style={{ left, top }}
          aria-label={filtered ? words.grid.filteredColumn(name) : words.grid.filterColumn(name)}
        >
          {filtered ? <FilterFilled /> : <ChevronDownRegular />}
        </button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.grid.filterColumn(name)}>
        {open && <FilterMenu grid={grid} table={table} index={index} onClose={() => show(false)} />}
      </PopoverSurface>
    </Popover>
  );
});

function FilterMenu({
  grid,
  table,
  index,
  onClose,
}: Pick<Props, 'grid' | 'table' | 'index'> & { onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const all = valuesOf(grid, table, index);
  const criteria = table.filters?.[index] as { values?: readonly unknown[] } | undefined;
  const [kept, setKept] = useState(new Set(criteria?.values ? criteria.values.map(String) : all));
  const [search, setSearch] = useState('');
  const shown = all.filter((value) => value.toLowerCase().includes(search.toLowerCase()));
  const apply = (values: readonly string[] | undefined): void => {
    onClose();
    void grid.by((session) => hands.filterTable(session, table.id, index, values));
  };
  const sort = (ascending: boolean): void => {
    onClose();
    void grid.by((session) => hands.sortTable(session, table.id, index, ascending));
  };
  const some = shown.some((value) => kept.has(value));
  const every = shown.every((value) => kept.has(value));
  return (
    <div className={styles.menu}>
      <Button appearance="subtle" className={styles.left} onClick={() => sort(true)}>
        {words.grid.sortAscending}
      </Button>
      <Button appearance="subtle" className={styles.left} onClick={() => sort(false)}>
        {words.grid.sortDescending}
      </Button>
      <Button
        appearance="subtle"
        className={styles.left}
        disabled={criteria === undefined}
        onClick={() => apply(undefined)}
      >
        {words.grid.clearFilter(table.columns[index]!.name)}
      </Button>
      <Divider />
      <SearchBox
        size="small"
        placeholder={words.grid.search}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.values} role="group" aria-label={words.grid.values}>
        <Checkbox
          label={words.grid.all}
          checked={every ? true : some ? 'mixed' : false}
          onChange={() => setKept(new Set(every ? [...kept].filter((v) => !shown.includes(v)) : [...kept, ...shown]))}
        />
        {shown.map((value) => (
          <Checkbox
            key={value}
            label={value === '' ? words.grid.blank : value}
            checked={kept.has(value)}
            onChange={(_, { checked }) =>
              setKept(new Set(checked ? [...kept, value] : [...kept].filter((v) => v !== value)))
            }
          />
        ))}
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="small"
          disabled={!shown.some((value) => kept.has(value))}
          onClick={() =>
            apply(
              all.every((value) => kept.has(value)) && search === ''
                ? undefined
                : shown.filter((value) => kept.has(value)),
            )
          }
        >
          {words.ok}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function valuesOf(grid: Grid, table: TableState, index: number): string[] {
  const body = bodyRect(table);
  const texts = grid.session.engine
    .texts(table.sheetId, { ...body, column: body.column + index, columnCount: 1 })
    .flat();
  return [...new Set(texts)].sort((one, other) =>
    one === '' ? 1 : other === '' ? -1 : one.localeCompare(other, 'nb', { numeric: true }),
  );
}
