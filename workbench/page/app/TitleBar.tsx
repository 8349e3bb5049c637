/** The name of the workbook, and what one does with it as a whole. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PanelRightRegular,
  PersonAddRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import type { Grid } from '../grid/grid';
import { useWords } from '../words';
import { AboutDialog } from './AboutDialog';
import type { Desk } from './desk';
import { SwitchPanel } from './SwitchPanel';
import type { Switches } from './switches';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px',
    padding: '2px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  name: { margin: '0 12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  space: { flexGrow: 1 },
});

export interface FileActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly save: () => void;
  /** Undefined when the workbook is not shared. */
  readonly secondUser: (() => void) | undefined;
}
interface Props {
  readonly fileName: string;
  readonly grid: Grid;
  readonly desk: Desk | undefined;
  readonly switches: Switches;
  readonly actions: FileActions;
  readonly versions: { readonly workbench: string; readonly officeJs: string };
}

export function TitleBar({ fileName, grid, desk, switches, actions, versions }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{fileName}</h1>
      <Button appearance="subtle" icon={<DocumentAddRegular />} onClick={actions.create}>
        {words.file.new}
      </Button>
      <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={actions.open}>
        {words.file.open}
      </Button>
      <Button appearance="subtle" icon={<SaveRegular />} onClick={actions.save}>
        {words.file.save}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={words.file.undo}
        onClick={() => grid.undo()}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label={words.file.redo}
        onClick={() => grid.redo()}
      />
      <span className={styles.space} />
      {actions.secondUser && (
        <Button appearance="subtle" icon={<PersonAddRegular />} onClick={actions.secondUser}>
          {words.file.secondUser}
        </Button>
      )}
      <SwitchPanel switches={switches} />
      {desk && (
        <Button appearance="subtle" icon={<PanelRightRegular />} onClick={() => desk.showPane(true)}>
          {words.pane.open}
        </Button>
      )}
      <AboutDialog version={versions.workbench} officeJsVersion={versions.officeJs} />
    </header>
  );
}
