// One thing that is wrong: how serious, where, what it means, and everything that can be done about it.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { placeWords, problemWords } from '../../app/problem-words';
import type { Finding } from '../../app/remedies/findings';
import type { Remedy, Way } from '../../app/remedies/remedy';
import { rowPlace } from '../../app/show-row';
import type { Translator } from '../../i18n';
import { useText } from '../parts/text-context';
import type { ViewProps } from '../shell/Shell';
import { changeWords } from './change-words';

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  severity: { fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0' },
  note: {
    margin: '2px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  button: { minWidth: 'auto', height: 'auto', whiteSpace: 'normal', textAlign: 'start', fontWeight: tokens.fontWeightRegular }, // prettier-ignore
});

export interface FindingCardProps extends ViewProps {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly looked: boolean;
  readonly onLook: () => void;
}

export function FindingCard({ finding, busy, actions, choose, looked, onLook }: FindingCardProps) {
  const { problem, remedies, ways, note } = finding;
  const { at, severity } = problem;
  const t = useText();
  const styles = useStyles();
  const tone = severity === 'error' ? styles.error : severity === 'warning' ? styles.warning : undefined;
  const place = placeWords(at, t);
  const canShow = at !== undefined && rowPlace(at) !== undefined;
  const go = (way: Way) => {
    if (way.kind === 'repair') void actions.run('createRegister');
    else if (way.kind === 'point') choose('points', { openPoint: way.id });
    else if (way.kind === 'unit') choose('units', { openUnit: { kind: 'unit', code: way.code } });
    else choose('units', { openUnit: { kind: 'new', code: way.code } });
  };
  return (
    <li className={mergeClasses(styles.card, tone)}>
      <div className={styles.head}>
        <span className={styles.severity}>{t(`pane.check.severity.${severity}`)}</span>
        <span className={styles.place}>{place}</span>
      </div>
      <p className={styles.text}>{problemWords(problem, t)}</p>
      {note !== undefined && <p className={styles.note}>{t(note.key, note.params)}</p>}
      <div className={styles.actions}>
        {remedies.map((remedy) => (
          <Button
            key={remedy.id}
            size="small"
            className={styles.button}
            disabledFocusable={busy}
            title={changeWords(remedy, t)}
            onClick={() => void actions.applyRemedies([remedy])}
          >
            {remedyWords(remedy, t)}
          </Button>
        ))}
        {ways.map((way) => (
          <Button
            key={way.kind}
            size="small"
            className={styles.button}
            disabledFocusable={busy && way.kind === 'repair'}
            onClick={() => go(way)}
          >
            {wayWords(way, t)}
          </Button>
        ))}
        {canShow && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            disabledFocusable={busy}
            aria-label={place === '' ? undefined : `${t('pane.check.show')}: ${place}`}
            onClick={() => void actions.showPlace(at)}
          >
            {t('pane.check.show')}
          </Button>
        )}
        {problem.code === 'possiblePersonalData' && (
          <Button size="small" appearance="subtle" className={styles.button} onClick={onLook}>
            {t(looked ? 'pane.check.unlooked' : 'pane.check.looked')}
          </Button>
        )}
      </div>
    </li>
  );
}

const remedyWords = ({ label }: Remedy, t: Translator): string => t(label.key, label.params);

function wayWords(way: Way, t: Translator): string {
  if (way.kind === 'repair') return t('command.createRegister');
  if (way.kind === 'point') return t('pane.remedy.openPoint', { id: way.id });
  return t(way.kind === 'unit' ? 'pane.remedy.openUnit' : 'pane.remedy.newUnit', { code: way.code });
}
