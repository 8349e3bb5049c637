// The text of the minutes: pasted, dropped or from a file. A file that is read replaces the text, and what stood there can be
// taken back.

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { FileStatus } from './FileStatus';
import type { FileReading } from './use-file-reading';

const useStyles = makeStyles({
  textarea: { height: '46vh', minHeight: '160px', '> textarea': { height: '100%', maxHeight: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** By ending, since a file's type is often unknown to the system. What a file is, its bytes decide; a register's own is .json. */
const ACCEPTED = '.txt,.text,.md,.pdf,.docx,.json';

export interface MinutesTextProps {
  readonly text: string;
  /** What a file took the place of. */
  readonly replaced: string | undefined;
  /** Too long to be remembered on this machine. */
  readonly tooLongToKeep: boolean;
  /** She has changed points of these minutes earlier. */
  readonly hasEdits: boolean;
  readonly busy: boolean;
  readonly files: Omit<FileReading, 'read'> & { readonly read: (files: readonly File[]) => void };
  readonly onChange: (text: string) => void;
  readonly onTakeBack: () => void;
  readonly onRead: () => void;
}

export function MinutesText(props: MinutesTextProps) {
  const { text, replaced, tooLongToKeep, hasEdits, busy, files, onChange, onTakeBack, onRead } = props;
  const t = useText();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const reading = files.state.kind === 'reading';
  const note = hasEdits ? t('pane.minutes.hasEdits') : tooLongToKeep ? t('pane.minutes.notKept') : '';

  return (
    <ViewFrame
      footer={
        <Button
          appearance="primary"
          disabledFocusable={busy || reading}
          onClick={() => {
            setMissing(text.trim() === '');
            if (text.trim() !== '') onRead();
          }}
        >
          {t('pane.minutes.read')}
        </Button>
      }
    >
      <Field
        label={t('pane.minutes.text')}
        hint={t('pane.minutes.hint')}
        validationMessage={missing ? t('pane.minutes.textMissing') : null}
        validationState={missing ? 'error' : 'none'}
      >
        <Textarea
          className={styles.textarea}
          value={text}
          onChange={(_event, { value }) => {
            setMissing(false);
            files.forget();
            onChange(value);
          }}
        />
      </Field>
      {note !== '' && text !== '' && <p className={styles.note}>{note}</p>}
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-testid="minutes-file"
        onChange={(event) => {
          setMissing(false);
          files.read([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <div className={styles.buttons}>
        {/* One button, so that focus stays on it when the reading begins and ends. */}
        <Button onClick={() => (reading ? files.cancel() : input.current?.click())}>
          {t(reading ? 'pane.cancel' : 'pane.minutes.file')}
        </Button>
        {replaced !== undefined && !reading && <Button onClick={onTakeBack}>{t('pane.minutes.takeBack')}</Button>}
      </div>
      <FileStatus state={files.state} />
    </ViewFrame>
  );
}
