// «Les inn referat»: text in, draft out, and only then a word to write it; afterwards what was written and a way back. What was
// typed stays on this machine until it stands in the register.

import { useCallback, useRef, useState } from 'react';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';
import type { Keep } from '../../app/keep';
import { noEdits, type DraftEdits } from '../../app/draft-edit';
import type { MinutesReading } from '../../app/read-minutes';
import { isRegisterFile, type OpenedRegister } from '../../app/register-file';
import type { DraftWritten } from '../../app/write-draft';
import { useAppState } from '../parts/use-app-state';
import { RegisterFileView } from '../register-file/RegisterFileView';
import type { ViewProps } from '../shell/Shell';
import { DraftResult } from './DraftResult';
import { DraftReview } from './DraftReview';
import { DropZone } from './DropZone';
import { MinutesText } from './MinutesText';
import { useFileReading } from './use-file-reading';

type Typed = Kept<'minutes'>;
const NOTHING: Typed = { text: '', edits: noEdits };

/** UTF-16 units, about 400 kB of the 5 MB that a browser keeps for a page. Minutes of forty pages are half of it. */
const LONGEST_KEPT = 200_000;

const isTooLong = ({ text, edits }: Typed): boolean => text.length + JSON.stringify(edits).length > LONGEST_KEPT;

function keepTyped(keep: Keep, typed: Typed): void {
  const empty = typed.text === '' || isTooLong(typed);
  keepForm(keep, 'minutes', empty ? undefined : typed);
}

export function MinutesView({ store, actions, keep, today, workbookText, choose }: ViewProps) {
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [typed, setTyped] = useState<Typed>(() => keptForm(keep, 'minutes') ?? NOTHING);
  const [reading, setReading] = useState<MinutesReading | undefined>();
  const [written, setWritten] = useState<DraftWritten | undefined>();
  /** What stood in the field before a file took its place. */
  const [replaced, setReplaced] = useState<string | undefined>();

  /** A register of data that was chosen instead of minutes. */
  const [registerFile, setRegisterFile] = useState<OpenedRegister | undefined>();

  const latest = useRef(typed);
  const change = useCallback(
    (changed: (now: Typed) => Typed) => {
      latest.current = changed(latest.current);
      keepTyped(keep, latest.current);
      setTyped(latest.current);
    },
    [keep],
  );
  const onEdits = useCallback(
    (changed: (edits: DraftEdits) => DraftEdits) => change(({ text, edits }) => ({ text, edits: changed(edits) })),
    [change],
  );
  const minutesFiles = useFileReading(actions.openMinutesFile, (text) => {
    const before = latest.current.text;
    if (before.trim() !== '' && before !== text) setReplaced(before);
    setReading(undefined);
    setWritten(undefined);
    change(({ edits }) => ({ text, edits }));
  });
  const files = {
    ...minutesFiles,
    read: (chosen: readonly File[]) => {
      const [first, ...others] = chosen;
      if (first === undefined || others.length > 0 || !isRegisterFile(first)) return minutesFiles.read(chosen);
      minutesFiles.cancel();
      void actions.openRegisterFile(first).then(setRegisterFile);
    },
  };
  const startAnew = () => {
    change(() => NOTHING);
    setReading(undefined);
    setWritten(undefined);
    setReplaced(undefined);
    files.forget();
  };

  return <DropZone onFiles={files.read}>{stage()}</DropZone>;

  function stage() {
    if (registerFile !== undefined)
      return (
        <RegisterFileView
          opened={registerFile}
          register={register}
          busy={busy}
          onWrite={(opened) => void actions.writeRegisterFile(opened)}
          onBack={() => setRegisterFile(undefined)}
        />
      );
    if (written !== undefined)
      return (
        <DraftResult
          written={written}
          busy={busy}
          onUndo={() => void undo(written)}
          onSeePoints={() => choose('points', { pointFilter: {}, openPoint: undefined })}
          onBack={() => setWritten(undefined)}
          onNew={startAnew}
        />
      );
    if (reading !== undefined)
      return (
        <DraftReview
          reading={reading}
          edits={typed.edits}
          register={register}
          workbookText={workbookText}
          today={today()}
          busy={busy}
          onEdits={onEdits}
          onWrite={(toWrite, day, takeOver) => void write(toWrite, day, takeOver)}
          onRefused={(problems) => actions.say({ kind: 'error', key: 'notice.notWritten', params: {}, problems })}
          onBack={() => setReading(undefined)}
          onSeePoints={() => choose('points', { pointFilter: {}, openPoint: undefined })}
          onOpenPoint={({ id }) => choose('points', { openPoint: id })}
          onNewPoint={() => choose('newPoint')}
        />
      );
    return (
      <MinutesText
        text={typed.text}
        replaced={replaced}
        tooLongToKeep={isTooLong(typed)}
        hasEdits={typed.edits !== noEdits && Object.keys(typed.edits.points).length > 0}
        busy={busy}
        files={files}
        onChange={(text) => change(({ edits }) => ({ text, edits }))}
        onTakeBack={() => {
          const text = replaced ?? '';
          setReplaced(undefined);
          files.forget();
          change(({ edits }) => ({ text, edits }));
        }}
        onRead={() => void actions.readMinutes(typed.text).then(setReading)}
      />
    );
  }

  async function write(...draft: Parameters<typeof actions.writeDraft>) {
    const done = await actions.writeDraft(...draft);
    if (done === undefined || done.added.points.length + done.replaced.length === 0) return;
    // It stands in the register; «Angre» brings it back.
    if (done.notice.kind !== 'error') keepForm(keep, 'minutes', undefined);
    setWritten(done);
  }

  async function undo(done: DraftWritten) {
    const notice = await actions.undoDraft(done);
    if (notice.kind === 'error') return;
    keepTyped(keep, typed);
    setWritten(undefined);
  }
}
