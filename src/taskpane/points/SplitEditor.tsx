// One point that holds two matters: the text is divided, each part gets its title and its owners. The first keeps the Nr. What is
// typed is kept on this machine until it is saved or thrown away.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';
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

type TypedPart = Kept<'split'>[number];

export interface SplitEditorProps extends PointPageProps {
  readonly onDone: () => void;
}

export function SplitEditor({ info, store, keep, busy, actions, onDone }: SplitEditorProps) {
  const { point } = info;
  const t = useText();
  const styles = useStyles();
  const units = unitsOf(useAppState(store, (state) => state.register));
  const [parts, setParts] = useState(() => keptForm(keep, 'split', point.id) ?? startParts(point));
  const change = (next: Kept<'split'>) => {
    setParts(next);
    keepForm(keep, 'split', next, point.id);
  };
  const set = (index: number, part: Partial<TypedPart>) =>
    change(parts.map((before, i) => (i === index ? { ...before, ...part } : before)));
  const leave = () => {
    keepForm(keep, 'split', undefined, point.id);
    onDone();
  };
  const save = async () => {
    const notice = await actions.splitPoint(point.id, parts);
    if (notice.kind !== 'error') leave();
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
          <Button onClick={leave}>{t('pane.cancel')}</Button>
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
          <PublicText
            required
            rows={5}
            label={t('pane.field.text')}
            text={part.text}
            onChange={(text) => set(index, { text })}
          />
          <OwnersField
            label={t('pane.field.ownersText')}
            text={part.ownersText}
            units={units}
            onChange={(ownersText) => set(index, { ownersText })}
          />
        </section>
      ))}
      <Button onClick={() => change([...parts, { shortTitle: '', text: '', ownersText: point.ownersText }])}>
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
