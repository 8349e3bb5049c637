// What stands in the register after «Skriv til registeret», and the way back.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftWritten } from '../../app/write-draft';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { useFocusWhenLost } from './keep-focus';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface DraftResultProps {
  readonly written: DraftWritten;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onSeePoints: () => void;
  /** To what is left of the draft. */
  readonly onBack: () => void;
  readonly onNew: () => void;
}

export function DraftResult({ written, busy, onUndo, onSeePoints, onBack, onNew }: DraftResultProps) {
  const t = useText();
  const styles = useStyles();
  const title = useFocusWhenLost<HTMLHeadingElement>();
  const { added, replaced, notice } = written;
  const partly = notice.kind === 'error';
  const lists = [
    { key: 'pane.minutes.newPoints', points: added.points },
    { key: 'pane.minutes.changedPoints', points: replaced.map(({ after }) => after) },
  ] as const;
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" onClick={partly ? onBack : onSeePoints}>
            {t(partly ? 'pane.minutes.backToDraft' : 'pane.minutes.seePoints')}
          </Button>
          <Button disabledFocusable={busy} onClick={onUndo}>
            {t('pane.minutes.undo')}
          </Button>
          {!partly && <Button onClick={onNew}>{t('pane.minutes.another')}</Button>}
        </>
      }
    >
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t(partly ? 'pane.minutes.partlyWritten' : 'pane.minutes.written')}
      </h2>
      <p className={styles.text}>{t('pane.minutes.undoHint')}</p>
      {lists
        .filter(({ points }) => points.length > 0)
        .map(({ key, points }) => (
          <section key={key}>
            <h3 className={styles.heading}>{t(key, { count: points.length })}</h3>
            <ul className={styles.list}>
              {points.map(({ id, shortTitle, ownersText }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.small}>{id}</span>
                  {shortTitle || t('pane.point.untitled')}
                  <span className={styles.small}>{ownersText || t('pane.minutes.noOwners')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {added.units.length > 0 && (
        <p className={styles.text}>
          {t('pane.minutes.newUnits', { units: t.list(added.units.map(({ code }) => code)) })}
        </p>
      )}
    </ViewFrame>
  );
}
