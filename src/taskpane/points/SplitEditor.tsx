// One point that holds two matters: the text is divided, each part gets its title and its owners. The first keeps the Nr.

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { unitsOf } from '../../app/read-input';
import { OwnersField } from '../fields/OwnersField';
import { PublicText } from '../fields/PublicText';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';
import type { PointPageProps } from './PointPage';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
  text: { color: tokens.colorNeutralForeground2 },
});

interface TypedPart {
  readonly shortTitle: string;
  readonly text: string;
  readonly ownersText: string;
}

export interface SplitEditorProps extends PointPageProps {
  readonly onDone: () => void;
}

export function SplitEditor({ info, store, busy, actions, onDone }: SplitEditorProps) {
  const { point } = info;
  const t = useText();
  const styles = useStyles();
  const units = unitsOf(useAppState(store, (state) => state.register));
  const [parts, setParts] = useState<readonly TypedPart[]>(() => startParts(point));
  const set = (index: number, change: Partial<TypedPart>) =>
    setParts(parts.map((part, i) => (i === index ? { ...part, ...change } : part)));
  const save = async () => {
    const notice = await actions.splitPoint(point.id, parts);
    if (notice.kind !== 'error') onDone();
  };
  return (
    <ViewFrame
      footer={
        <>
          <Button
            appearance="primary"
            disabledFocusable={busy || parts.some(({ text }) => text.trim() === '')}
            onClick={() => void save()}
          >
            {t('pane.split.save')}
          </Button>
          <Button onClick={onDone}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <p className={styles.text}>{t('pane.split.intro', { id: point.id })}</p>
      {parts.map((part, index) => (
        <section key={index} className={styles.part}>
          <h2 className={styles.heading}>{t('pane.split.part', { number: index + 1 })}</h2>
          <PublicText
            label={t('pane.field.shortTitle')}
            text={part.shortTitle}
            onChange={(shortTitle) => set(index, { shortTitle })}
          />
          <Field required label={t('pane.field.text')}>
            <Textarea
              rows={5}
              resize="vertical"
              value={part.text}
              onChange={(_event, { value }) => set(index, { text: value })}
            />
          </Field>
          <OwnersField
            label={t('pane.field.ownersText')}
            text={part.ownersText}
            units={units}
            onChange={(ownersText) => set(index, { ownersText })}
          />
        </section>
      ))}
      <Button onClick={() => setParts([...parts, { shortTitle: '', text: '', ownersText: point.ownersText }])}>
        {t('pane.split.more')}
      </Button>
    </ViewFrame>
  );
}

/** The first sentence and the rest: a suggestion to move text from, not a guess that is written. */
function startParts({ shortTitle, text, ownersText }: TypedPart): readonly TypedPart[] {
  const [, first = text, rest = ''] = /^([\s\S]+?[.!?])\s+([\s\S]+)$/.exec(text) ?? [];
  return [
    { shortTitle, text: first, ownersText },
    { shortTitle: '', text: rest, ownersText },
  ];
}
