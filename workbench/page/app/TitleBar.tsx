/** The name of the workbook, and what one does with it as a whole. */
import { makeStyles, tokens } from '@fluentui/react-components';
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
import { BarButton } from './BarButton';
import type { Desk } from './desk';
import { SwitchPanel } from './SwitchPanel';
import type { Switches } from './switches';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '2px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  name: {
    margin: '0 12px 0 4px',
    minWidth: '80px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
      <h1 className={styles.name} title={fileName}>
        {fileName}
      </h1>
      <BarButton icon={<DocumentAddRegular />} label={words.file.new} onClick={actions.create} />
      <BarButton icon={<FolderOpenRegular />} label={words.file.open} onClick={actions.open} />
      <BarButton icon={<SaveRegular />} label={words.file.save} onClick={actions.save} />
      <BarButton icon={<ArrowUndoRegular />} label={words.file.undo} onClick={() => grid.undo()} iconOnly />
      <BarButton icon={<ArrowRedoRegular />} label={words.file.redo} onClick={() => grid.redo()} iconOnly />
      <span className={styles.space} />
      {actions.secondUser && (
        <BarButton icon={<PersonAddRegular />} label={words.file.secondUser} onClick={actions.secondUser} />
      )}
      <SwitchPanel switches={switches} />
      {desk && <BarButton icon={<PanelRightRegular />} label={words.pane.open} onClick={() => desk.showPane(true)} />}
      <AboutDialog version={versions.workbench} officeJsVersion={versions.officeJs} />
    </header>
  );
}
