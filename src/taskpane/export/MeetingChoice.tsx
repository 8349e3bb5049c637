// Which meeting the status is told in. Asked only where there is a choice.

import { Field, Select } from '@fluentui/react-components';
import type { Meeting } from '../../domain';
import { useText } from '../parts/text-context';

export interface MeetingChoiceProps {
  readonly meetings: readonly Meeting[];
  /** What the ribbon's button would take. */
  readonly next: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (meeting: string) => void;
}

export function MeetingChoice({ meetings, next, chosen, onChoose }: MeetingChoiceProps) {
  const t = useText();
  if (meetings.length < 2) return null;
  return (
    <Field label={t('pane.export.meeting')}>
      <Select value={chosen} onChange={(_event, { value }) => onChoose(value)}>
        {meetings.map(({ name }) => (
          <option key={name} value={name}>
            {name === next ? t('pane.export.meetingNext', { name }) : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
