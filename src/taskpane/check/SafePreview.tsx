// «Rett alt som er trygt»: everything that would be written, before it is. Each may be left out; then one write.

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { placeWords } from '../../app/problem-words';
import type { Finding } from '../../app/remedies/findings';
import type { PaneActions } from '../pane-actions';
import { useText } from '../parts/text-context';
import { changeWords } from './change-words';
import { Preview } from './Preview';
import { safeRemedies } from './safe-remedies';

const useStyles = makeStyles({
  place: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface SafePreviewProps {
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly onDone: () => void;
}

export function SafePreview({ findings, busy, actions, onDone }: SafePreviewProps) {
  const t = useText();
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = safeRemedies(findings);
  const chosen = all.filter(({ remedy }) => !left.has(remedy.id));

  const tick = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const apply = async () => {
    if (chosen.length === 0) return;
    const notice = await actions.applyRemedies(chosen.map(({ remedy }) => remedy));
    if (notice.kind !== 'error') onDone();
  };
  return (
    <Preview
      heading={t('pane.remedy.previewHeading')}
      intro={t('pane.remedy.previewIntro')}
      label={t('pane.remedy.preview')}
      apply={t('pane.remedy.apply', { count: chosen.length })}
      canApply={!busy && chosen.length > 0}
      onApply={() => void apply()}
      onCancel={onDone}
      items={all.map(({ finding, remedy }) => ({
        id: remedy.id,
        content: (
          <Checkbox
            checked={!left.has(remedy.id)}
            onChange={() => tick(remedy.id)}
            label={
              <>
                <span className={styles.place}>{placeWords(finding.problem.at, t)}</span> {changeWords(remedy, t)}
              </>
            }
          />
        ),
      }))}
    />
  );
}
