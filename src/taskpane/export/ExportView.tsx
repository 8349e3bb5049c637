// «Eksporter»: choose what, make it, get it. A file that was made can be fetched again by its link; data can be copied where
// a pane may not download (Excel on a Mac).

import { Button, Field, Link, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { exportKinds, isTextKind, type ExportedFile, type ExportKind } from '../../app/export-files';
import { fileLink, saveFile } from './save-file';
import { noRegister } from '../parts/NoRegister';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { color: tokens.colorNeutralForeground2 },
  content: { height: '30vh', '> textarea': { height: '100%', maxHeight: 'none' } },
});

interface Made {
  readonly file: ExportedFile;
  readonly link: string;
}

export function ExportView({ store, actions }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [what, setWhat] = useState<ExportKind>('sheet');
  const [made, setMade] = useState<Made | undefined>();
  /** The text that could not be put on the clipboard. */
  const [byHand, setByHand] = useState<ExportedFile | undefined>();
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;

  const make = async (): Promise<ExportedFile | undefined> => {
    if (made !== undefined) URL.revokeObjectURL(made.link);
    setMade(undefined);
    setByHand(undefined);
    return actions.exportFile(what);
  };
  const download = async () => {
    const file = await make();
    if (file === undefined) return;
    const link = fileLink(file);
    saveFile(file.name, link);
    setMade({ file, link });
  };
  const copy = async () => {
    const file = await make();
    if (typeof file?.content !== 'string') return;
    try {
      await navigator.clipboard.writeText(file.content);
      actions.say({ kind: 'success', key: 'pane.export.copied', params: { name: file.name }, problems: [] });
    } catch {
      setByHand(file);
      actions.say({ kind: 'info', key: 'pane.export.copyByHand', params: {}, problems: [] });
    }
  };

  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void download()}>
            {t('pane.export.download')}
          </Button>
          {isTextKind(what) && (
            <Button disabledFocusable={busy} onClick={() => void copy()}>
              {t('pane.export.copy')}
            </Button>
          )}
        </>
      }
    >
      <Field label={t('pane.export.what')}>
        <RadioGroup
          value={what}
          onChange={(_event, { value }) => setWhat(exportKinds.find((kind) => kind === value) ?? 'sheet')}
        >
          {exportKinds.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={
                <>
                  {t(`pane.export.${choice}`)}
                  <span className={styles.hint}>{t(`pane.export.${choice}Hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.text}>{t('pane.export.public')}</p>
      {made !== undefined && (
        <Link href={made.link} download={made.file.name}>
          {t('pane.export.again', { name: made.file.name })}
        </Link>
      )}
      {byHand !== undefined && (
        <Field label={t('pane.export.content', { name: byHand.name })}>
          <Textarea
            readOnly
            className={styles.content}
            value={String(byHand.content)}
            onFocus={(event) => event.target.select()}
          />
        </Field>
      )}
    </ViewFrame>
  );
}
