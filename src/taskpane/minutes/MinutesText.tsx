// The text of the minutes: pasted, or from a text file.

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  textarea: { height: '46vh', minHeight: '160px', '> textarea': { height: '100%', maxHeight: 'none' } },
  file: { marginTop: tokens.spacingVerticalM },
});

export interface MinutesTextProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onChange: (text: string) => void;
  readonly onRead: () => void;
  /** `undefined` when the file is no text. */
  readonly readFile: (file: File) => Promise<string | undefined>;
}

export function MinutesText({ text, busy, onChange, onRead, readFile }: MinutesTextProps) {
  const t = useText();
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');

  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = await readFile(chosen);
    setFault(read === undefined ? t('pane.minutes.fileFailed', { name: chosen.name }) : '');
    if (read !== undefined) onChange(read);
  };
  const start = () => {
    if (text.trim() === '') setFault(t('pane.minutes.textMissing'));
    else onRead();
  };

  return (
    <ViewFrame
      footer={
        <Button appearance="primary" disabledFocusable={busy} onClick={start}>
          {t('pane.minutes.read')}
        </Button>
      }
    >
      <Field
        label={t('pane.minutes.text')}
        hint={t('pane.minutes.hint')}
        validationMessage={fault === '' ? null : fault}
        validationState={fault === '' ? 'none' : 'error'}
      >
        <Textarea
          className={styles.textarea}
          value={text}
          onChange={(_event, { value }) => {
            setFault('');
            onChange(value);
          }}
        />
      </Field>
      <input
        ref={file}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-testid="minutes-file"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button className={styles.file} onClick={() => file.current?.click()}>
        {t('pane.minutes.file')}
      </Button>
    </ViewFrame>
  );
}
