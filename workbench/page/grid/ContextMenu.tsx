/** What the right mouse button (or Shift+F10) offers on cells. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { isEntireColumn, isEntireRow } from '../../host/address';
import { useWords } from '../words';
import type { Grid } from './grid';
import * as hands from './hands';

/** Pixels from the grid's upper left corner. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export function ContextMenu({ grid, place, onClose }: { grid: Grid; place: MenuPlace; onClose: () => void }) {
  const words = useWords();
  const area = grid.state.selection.ranges.at(-1)!;
  const rowsOnly = isEntireRow(area);
  const columnsOnly = isEntireColumn(area);
  const act = (work: Parameters<Grid['by']>[0]) => () => void grid.by(work);
  const lines = (kind: 'rows' | 'columns', does: 'insert' | 'remove') =>
    act((session, sheetId) =>
      (does === 'insert' ? hands.insertLines : hands.removeLines)(session, sheetId, area, kind),
    );
  const hide = (hidden: boolean) =>
    act((session, sheetId) => hands.hideLines(session, sheetId, area, columnsOnly ? 'columns' : 'rows', hidden));
  return (
    <Menu open onOpenChange={(_, data) => !data.open && onClose()} positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <span style={{ position: 'absolute', left: place.x, top: place.y, width: 1, height: 1 }} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!columnsOnly && <MenuItem onClick={lines('rows', 'insert')}>{words.grid.insertRows}</MenuItem>}
          {!rowsOnly && <MenuItem onClick={lines('columns', 'insert')}>{words.grid.insertColumns}</MenuItem>}
          {!columnsOnly && <MenuItem onClick={lines('rows', 'remove')}>{words.grid.removeRows}</MenuItem>}
          {!rowsOnly && <MenuItem onClick={lines('columns', 'remove')}>{words.grid.removeColumns}</MenuItem>}
          <MenuDivider />
          <MenuItem onClick={act((session, sheetId, { ranges }) => hands.clear(session, sheetId, ranges))}>
            {words.grid.clear}
          </MenuItem>
          {(rowsOnly || columnsOnly) && <MenuItem onClick={hide(true)}>{words.grid.hide}</MenuItem>}
          {(rowsOnly || columnsOnly) && <MenuItem onClick={hide(false)}>{words.grid.show}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
