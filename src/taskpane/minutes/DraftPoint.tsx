// One point as it was read from the minutes: new or known, its owners, and what is worth a look about it.

import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftEntry } from './draft-words';
import { dueWords, ownerWords } from '../parts/point-words';
import { ProblemNotes } from '../parts/ProblemNotes';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  card: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {
    margin: `2px 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    listStyleType: 'none',
  },
  details: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  summary: { color: tokens.colorBrandForegroundLink, cursor: 'pointer' },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-line' },
});

export interface DraftPointProps {
  readonly entry: DraftEntry;
  readonly number: number;
  /** The owner line in the standard form, as it will stand in the register. */
  readonly standard: string;
}

export function DraftPoint({ entry, number, standard }: DraftPointProps) {
  const { point, outcome, problems } = entry;
  const t = useText();
  const styles = useStyles();
  const due = dueWords(point.due, t);
  const facts = [
    outcome === undefined
      ? t('pane.minutes.point', { number })
      : `${outcome.id} · ${t(`pane.minutes.${outcome.kind}`)}`,
    point.theme,
    due === '' ? '' : t('pane.points.due', { due }),
  ];
  return (
    <li className={styles.card}>
      <p className={styles.small}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <h3 className={styles.title}>{point.shortTitle}</h3>
      {point.owners.length > 0 ? (
        <ul aria-label={t('pane.new.owners')} className={styles.tags}>
          {point.owners.map((owner) => (
            <li key={owner.unit}>
              <Badge appearance="tint" shape="rounded" size="large">
                {ownerWords(owner)}
              </Badge>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.small}>{t('pane.minutes.noOwners')}</p>
      )}
      {standard !== '' && standard !== point.ownersText && (
        <p className={styles.small}>{t('pane.minutes.readAs', { owners: standard })}</p>
      )}
      <ProblemNotes problems={problems} />
      <details className={styles.details}>
        <summary className={styles.summary}>{t('pane.minutes.fullText')}</summary>
        <p className={styles.text}>{point.text}</p>
      </details>
    </li>
  );
}
