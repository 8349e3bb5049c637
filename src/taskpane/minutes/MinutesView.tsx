// «Les inn referat»: text in, draft out, and only then a word to write it. What was typed stays until it stands in the register.

import { useState } from 'react';
import type { MinutesDraft } from '../../domain';
import { DraftReview } from './DraftReview';
import { MinutesText } from './MinutesText';
import type { ViewProps } from '../shell/Shell';
import { useAppState } from '../parts/use-app-state';

export function MinutesView({ store, actions, workbookText }: ViewProps) {
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [text, setText] = useState('');
  const [draft, setDraft] = useState<MinutesDraft | undefined>();
  const [dateText, setDateText] = useState('');

  const read = async () => setDraft(await actions.readMinutes(text));

  if (draft === undefined)
    return (
      <MinutesText
        text={text}
        busy={busy}
        onChange={setText}
        onRead={() => void read()}
        readFile={actions.readTextFile}
      />
    );
  return (
    <DraftReview
      draft={draft}
      register={register}
      workbookText={workbookText}
      dateText={dateText}
      busy={busy}
      onDateChange={setDateText}
      onWrite={(meetingDay) => void actions.writeDraft(draft, meetingDay)}
      onBack={() => setDraft(undefined)}
      onDone={() => actions.go('points')}
    />
  );
}
