// A register that comes from a file: what it would add to the workbook, or why it cannot be used. Nothing is written before a
// word to do it.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { addedRows, previewRegisterFile, type OpenedRegister, type ReadRegister } from '../../app/register-file';
import type { RegisterState } from '../../app/store';
import { registerParts } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';

/** Faults of the file that are shown; the first ones tell what kind of file it is. */
const SHOWN_FAULTS = 8;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  text: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`, textAlign: 'left', fontWeight: tokens.fontWeightRegular } }, // prettier-ignore
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export interface RegisterFileViewProps {
  readonly opened: OpenedRegister;
  readonly register: RegisterState;
  readonly busy: boolean;
  readonly onWrite: (opened: ReadRegister) => void;
  readonly onBack: () => void;
}

export function RegisterFileView({ opened, register, busy, onWrite, onBack }: RegisterFileViewProps) {
  const t = useText();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // The view was another one a moment ago: a reader is told what took its place.
  useEffect(() => title.current?.focus(), [opened]);
  const { name } = opened;
  const preview =
    opened.kind === 'read'
      ? previewRegisterFile(register.data === 'ready' ? register.register : undefined, opened)
      : undefined;
  const count = preview === undefined ? 0 : addedRows(preview);
  const different = registerParts.reduce((sum, part) => sum + (preview?.counts[part].different ?? 0), 0);

  return (
    <ViewFrame
      footer={
        <>
          {opened.kind === 'read' && count > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => onWrite(opened)}>
              {t('pane.registerFile.write', { count })}
            </Button>
          )}
          <Button onClick={onBack}>{t('pane.registerFile.back')}</Button>
        </>
      }
    >
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t(opened.kind === 'read' ? 'pane.registerFile.title' : 'pane.registerFile.refused', { name })}
      </h2>
      {opened.kind === 'tooLarge' && <p>{t('pane.registerFile.tooLarge', { name, limit: opened.limit })}</p>}
      {opened.kind === 'notOpened' && <p>{t('pane.registerFile.notOpened', { name })}</p>}
      {opened.kind === 'refused' && (
        <ul className={styles.faults}>
          {opened.problems.slice(0, SHOWN_FAULTS).map(({ code, params }, i) => (
            <li key={i}>{t(`report.json.${code}`, params)}</li>
          ))}
          {opened.problems.length > SHOWN_FAULTS && (
            <li>{t('pane.registerFile.moreFaults', { count: opened.problems.length - SHOWN_FAULTS })}</li>
          )}
        </ul>
      )}
      {opened.kind === 'read' && <p className={styles.text}>{t(`pane.registerFile.${opened.variant}`)}</p>}
      {preview !== undefined && (
        <table className={styles.table}>
          <tbody>
            {registerParts.map((part) => {
              const { added, same, different: other } = preview.counts[part];
              return (
                <tr key={part}>
                  <th scope="row">{t(`pane.registerFile.${part}`)}</th>
                  <td>{t('pane.registerFile.count', { added, known: same + other })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {different > 0 && <p>{t('pane.registerFile.different', { count: different })}</p>}
      {preview !== undefined && count === 0 && <p>{t('pane.registerFile.nothing')}</p>}
      {count > 0 && register.data === 'none' && <p className={styles.text}>{t('pane.registerFile.new')}</p>}
    </ViewFrame>
  );
}
