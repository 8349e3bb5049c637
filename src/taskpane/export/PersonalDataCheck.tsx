// Possible personal data in what is about to leave: each with its place, and two ways on. Nothing is held back.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { placeWords, problemWords } from '../../app/problem-words';
import type { Place, Problem } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';

/** More than these are read in the view Kontroll. */
const SHOWN = 20;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

export interface PersonalDataCheckProps {
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
  readonly onShow: (place: Place) => void;
}

export function PersonalDataCheck({ problems, busy, onGoOn, onCancel, onShow }: PersonalDataCheckProps) {
  const t = useText();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: a reader is told what took its place.
  useEffect(() => title.current?.focus(), []);
  const more = problems.length - SHOWN;
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" onClick={onCancel}>
            {t('pane.export.look.cancel')}
          </Button>
          <Button disabledFocusable={busy} onClick={onGoOn}>
            {t('pane.export.look.goOn')}
          </Button>
        </>
      }
    >
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t('pane.export.look.title', { count: problems.length })}
      </h2>
      <p className={styles.text}>{t('pane.export.look.text')}</p>
      <ul className={styles.list}>
        {problems.slice(0, SHOWN).map((problem, i) => {
          const { at } = problem;
          const place = placeWords(at, t);
          return (
            <li key={i} className={styles.item}>
              <span>
                {place !== '' && `${place}: `}
                {problemWords(problem, t)}
              </span>
              {at !== undefined && (
                <Button size="small" aria-label={`${t('pane.export.look.show')} ${place}`} onClick={() => onShow(at)}>
                  {t('pane.export.look.show')}
                </Button>
              )}
            </li>
          );
        })}
        {more > 0 && <li className={styles.item}>{t('pane.export.look.more', { count: more })}</li>}
      </ul>
    </ViewFrame>
  );
}
