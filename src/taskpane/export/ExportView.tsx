// «Eksporter»: choose what, make it, get it. A file that was made can be fetched again by its link; where a pane may not
// download (Excel on a Mac) a workbook can be opened beside this one, and data can be copied.

import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { chooseMeeting, meetingChoices } from '../../app/choose-meeting';
import {
  isInternalKind,
  isReportKind,
  isTextKind,
  isWorkbookKind,
  type Exported,
  type ExportedFile,
  type ExportKind,
  type ExportStep,
} from '../../app/export-kinds';
import { fileLink, saveFile } from './save-file';
import { noRegister } from '../parts/NoRegister';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';
import { KindChoice } from './KindChoice';
import { MeetingChoice } from './MeetingChoice';
import { PersonalDataCheck } from './PersonalDataCheck';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  warning: { fontWeight: tokens.fontWeightSemibold },
  content: { height: '30vh', '> textarea': { height: '100%', maxHeight: 'none' } },
});

/** What is done with a file when it is there. */
type Purpose = 'download' | 'copy' | 'open';

interface Made {
  readonly file: ExportedFile;
  readonly link: string;
}

export function ExportView({ store, actions, today, readOnly }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [what, setWhat] = useState<ExportKind>('sheet');
  const [wanted, setWanted] = useState<string | undefined>();
  const [step, setStep] = useState<ExportStep | undefined>();
  const [made, setMade] = useState<Made | undefined>();
  /** Made, but not handed out: there is something to look at first. */
  const [held, setHeld] = useState<{ readonly exported: Exported; readonly purpose: Purpose } | undefined>();
  /** The text that could not be put on the clipboard. */
  const [byHand, setByHand] = useState<ExportedFile | undefined>();
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;

  const known = register.data === 'ready' ? register.register : undefined;
  const meetings = known === undefined ? [] : meetingChoices(known);
  const next = known && chooseMeeting(undefined)(known, today())?.name;
  const meeting = (known && chooseMeeting(wanted)(known, today())?.name) ?? next;

  const make = async (purpose: Purpose) => {
    if (made !== undefined) URL.revokeObjectURL(made.link);
    setMade(undefined);
    setByHand(undefined);
    const options = isReportKind(what) && meeting !== undefined ? { meeting } : {};
    const exported = await actions.exportFile(what, { ...options, onStep: setStep });
    setStep(undefined);
    if (exported?.file === undefined) return;
    if (exported.personalData.length > 0) setHeld({ exported, purpose });
    else await handOut(exported.file, purpose);
  };
  const goOn = async () => {
    setHeld(undefined);
    if (held?.exported.file === undefined) return;
    actions.say(held.exported.notice);
    await handOut(held.exported.file, held.purpose);
  };
  const handOut = (file: ExportedFile, purpose: Purpose): Promise<unknown> | undefined => {
    if (purpose === 'open') return actions.openFile(file);
    if (purpose === 'copy') return copy(file);
    const link = fileLink(file);
    saveFile(file.name, link);
    setMade({ file, link });
    return undefined;
  };
  const copy = async (file: ExportedFile) => {
    try {
      await navigator.clipboard.writeText(String(file.content));
      actions.say({ kind: 'success', key: 'pane.export.copied', params: { name: file.name }, problems: [] });
    } catch {
      setByHand(file);
      actions.say({ kind: 'info', key: 'pane.export.copyByHand', params: {}, problems: [] });
    }
  };

  if (held !== undefined) {
    const { personalData } = held.exported;
    const first = personalData[0]?.at;
    return (
      <PersonalDataCheck
        problems={personalData}
        busy={busy}
        onGoOn={() => void goOn()}
        onCancel={() => {
          setHeld(undefined);
          if (first !== undefined) void actions.showPlace(first);
        }}
        onShow={(place) => void actions.showPlace(place)}
      />
    );
  }

  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void make('download')}>
            {t('pane.export.download')}
          </Button>
          {isWorkbookKind(what) && (
            <Button disabledFocusable={busy} onClick={() => void make('open')}>
              {t('pane.export.open')}
            </Button>
          )}
          {isTextKind(what) && (
            <Button disabledFocusable={busy} onClick={() => void make('copy')}>
              {t('pane.export.copy')}
            </Button>
          )}
        </>
      }
    >
      <KindChoice kind={what} onChoose={setWhat} />
      {isReportKind(what) && <MeetingChoice meetings={meetings} next={next} chosen={meeting} onChoose={setWanted} />}
      {what === 'sheet' && meeting !== undefined && meeting !== next && !readOnly && (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.makeStatusSheet(meeting)}>
            {t('pane.export.inWorkbook')}
          </Button>{' '}
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.fastenStatus(meeting)}>
            {t('pane.export.fasten')}
          </Button>
        </div>
      )}
      <p className={isInternalKind(what) ? styles.warning : styles.text}>
        {t(isInternalKind(what) ? 'pane.export.internalWarning' : 'pane.export.public')}
      </p>
      {step !== undefined && <p className={styles.text}>{t(`pane.export.step.${step}`)}</p>}
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
