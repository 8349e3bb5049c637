// «Rett alt som er trygt»: everything that would be written, before it is. Each may be left out; then one write.

import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { placeWords } from '../../app/problem-words';
import type { Finding } from '../../app/remedies/findings';
import type { PaneActions } from '../pane-actions';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { changeWords } from './change-words';
import { safeRemedies } from './safe-remedies';

const STEP = 50;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  place: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { marginTop: tokens.spacingVerticalS },
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
  const [limit, setLimit] = useState(STEP);
  const all = safeRemedies(findings);
  const chosen = all.filter(({ remedy }) => !left.has(remedy.id));
  const rest = all.length - limit;

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
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => void apply()}>
            {t('pane.remedy.apply', { count: chosen.length })}
          </Button>
          <Button onClick={onDone}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <h2 className={styles.heading}>{t('pane.remedy.previewHeading')}</h2>
      <p className={styles.text}>{t('pane.remedy.previewIntro')}</p>
      <ul className={styles.list} aria-label={t('pane.remedy.preview')}>
        {all.slice(0, limit).map(({ finding, remedy }) => (
          <li key={remedy.id} className={styles.item}>
            <Checkbox
              checked={!left.has(remedy.id)}
              onChange={() => tick(remedy.id)}
              label={
                <>
                  <span className={styles.place}>{placeWords(finding.problem.at, t)}</span> {changeWords(remedy, t)}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + STEP)}>
          {t('pane.showMore', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </ViewFrame>
  );
}
