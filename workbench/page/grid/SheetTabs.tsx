/** The sheets of the workbook as tabs: choose, add, rename, delete, move, hide and show. */
import { memo, type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  Button,
  Input,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { SheetState } from '../../engine/engine';
import type { PageSession } from '../session/page-session';
import { useWords } from '../words';
import type { Grid } from './grid';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', minWidth: 0, flexGrow: 1, overflowX: 'auto', scrollbarWidth: 'thin' },
  list: { display: 'flex', alignItems: 'center' },
  tab: {
    padding: '4px 14px',
    flexShrink: 0,
    border: 'none',
    borderTop: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopColor: '#1a7f3c',
  },
});

export function SheetTabs({ grid, onDone }: { grid: Grid; onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { session } = grid;
  useSyncExternalStore(session.subscribe, session.snapshot);
  const { sheetId } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const sheets = session.engine.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  return (
    <div className={styles.bar}>
      <div
        role="tablist"
        aria-label={words.sheets.label}
        className={styles.list}
        onKeyDown={(event) => {
          const to = tabAt(event, sheets, sheetId);
          if (to) grid.showSheet(to);
        }}
      >
        {sheets.map((sheet) => (
          <SheetTab
            key={sheet.id}
            grid={grid}
            sheet={sheet}
            sheets={session.engine.book.sheets}
            active={sheet.id === sheetId}
            onDone={onDone}
          />
        ))}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        aria-label={words.sheets.add}
        onClick={() => void grid.by(addSheet).then(onDone)}
      />
    </div>
  );
}

interface TabProps {
  readonly grid: Grid;
  readonly sheet: SheetState;
  /** All of the workbook's, in their order. */
  readonly sheets: readonly SheetState[];
  readonly active: boolean;
  readonly onDone: () => void;
}

/** Drawn anew when a sheet has changed, not for each cell: menus are dear. */
const SheetTab = memo(function SheetTab({ grid, sheet, sheets, active, onDone }: TabProps) {
  const styles = useStyles();
  const words = useWords();
  const [renaming, setRenaming] = useState(false);
  const [menu, setMenu] = useState(false);
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!active || !tab.current) return;
    tab.current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Arrow keys have moved from a tab to this one: the focus goes along.
    if (document.activeElement?.getAttribute('role') === 'tab') tab.current.focus();
  }, [active, sheet.name]);
  const hidden = sheets.filter(({ visibility }) => visibility === 'Hidden');
  const alone = sheets.filter(({ visibility }) => visibility === 'Visible').length === 1;
  const act = (work: (own: ReturnType<typeof worksheet>) => void) => () =>
    void grid.by((session) => work(worksheet(session, sheet.id))).then(onDone);
  const move = (by: number) =>
    act((own) => void (own.Position = Math.max(0, Math.min(sheets.length - 1, own.Position + by))));
  if (renaming)
    return (
      <Input
        size="small"
        autoFocus
        defaultValue={sheet.name}
        aria-label={words.sheets.rename}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => {
          setRenaming(false);
          const name = event.target.value.trim();
          if (name !== '' && name !== sheet.name)
            void grid.by((session) => void (worksheet(session, sheet.id).Name = name));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = sheet.name;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    );
  return (
    <Menu open={menu} onOpenChange={(_, data) => setMenu(data.open)} openOnContext>
      <MenuTrigger disableButtonEnhancement>
        <button
          ref={tab}
          type="button"
          role="tab"
          aria-selected={active}
          tabIndex={active ? 0 : -1}
          className={mergeClasses(styles.tab, active && styles.active)}
          style={sheet.tabColor === '' ? undefined : { borderTopColor: sheet.tabColor }}
          onClick={() => {
            grid.showSheet(sheet.id);
            onDone();
          }}
          onDoubleClick={() => setRenaming(true)}
        >
          {sheet.name}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => setRenaming(true)}>{words.sheets.rename}</MenuItem>
          <MenuItem disabled={alone} onClick={act((own) => own.Delete())}>
            {words.sheets.remove}
          </MenuItem>
          <MenuItem onClick={move(-1)}>{words.sheets.left}</MenuItem>
          <MenuItem onClick={move(1)}>{words.sheets.right}</MenuItem>
          <MenuItem disabled={alone} onClick={act((own) => void (own.Visibility = 'Hidden'))}>
            {words.sheets.hide}
          </MenuItem>
          {hidden.length > 0 && <MenuDivider />}
          {hidden.map(({ id, name }) => (
            <MenuItem
              key={id}
              onClick={() => void grid.by((session) => void (worksheet(session, id).Visibility = 'Visible'))}
            >
              {words.sheets.show(name)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

/** The sheet that an arrow key, Home or End goes to; undefined for other keys. */
function tabAt({ key }: KeyboardEvent, sheets: readonly SheetState[], current: string): string | undefined {
  const now = sheets.findIndex(({ id }) => id === current);
  const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: sheets.length - 1 }[key];
  return to === undefined ? undefined : sheets[to]?.id;
}

const worksheet = ({ scope }: PageSession, sheetId: string) => scope.create.worksheet(sheetId);

function addSheet({ scope, engine }: PageSession): void {
  const taken = new Set(engine.book.sheets.map(({ name }) => name.toLowerCase()));
  let number = engine.book.sheets.length + 1;
  while (taken.has(`ark${number}`)) number += 1;
  const sheet = engine.addSheet(`Ark${number}`);
  scope.create.worksheet(sheet.id).Activate();
}
