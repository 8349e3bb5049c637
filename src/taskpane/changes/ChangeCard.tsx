// What has changed in one point: both versions of each field, in words, and the way back.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PointChange, Register } from '../../domain';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';
import type { PaneActions } from '../pane-actions';
import { pointFieldLabel, pointFieldWords, reportFieldLabel, reportFieldWords } from './change-words';

const useStyles = makeStyles({
  card: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { marginTop: tokens.spacingVerticalS },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  version: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  whose: { color: tokens.colorNeutralForeground2 },
});

export interface ChangeCardProps {
  readonly change: PointChange;
  /** The register as it stood; `undefined` where Historikk alone tells, which holds no points to put back. */
  readonly kept: Register | undefined;
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly onOpen: () => void;
}

export function ChangeCard({ change, kept, busy, actions, onOpen }: ChangeCardProps) {
  const { id, then, now, fields, reports } = change;
  const t = useText();
  const styles = useStyles();
  const title = (now ?? then)?.shortTitle ?? '';
  const putBackRows = () => {
    const units = new Set(reports.filter((report) => report.now === undefined).map(({ unit }) => unit));
    return actions.putBackRows(id, {
      points: now === undefined && then !== undefined ? [then] : [],
      reports: (kept?.reports ?? []).filter(({ pointId, unit }) => pointId === id && units.has(unit)),
    });
  };
  const rowsAreGone = now === undefined || reports.some((report) => report.now === undefined);
  return (
    <section className={styles.card} aria-label={`${id} ${title}`}>
      <h2 className={styles.title}>
        {now === undefined ? id : <LinkButton onClick={onOpen}>{id}</LinkButton>} {title}
      </h2>
      {then === undefined && now !== undefined && <p className={styles.version}>{t('pane.changes.newPoint')}</p>}
      {now === undefined && <p className={styles.version}>{t('pane.changes.gonePoint')}</p>}
      {rowsAreGone && kept !== undefined && (
        <Button size="small" disabledFocusable={busy} onClick={() => void putBackRows()}>
          {t('pane.changes.putBackRows')}
        </Button>
      )}
      {then !== undefined &&
        now !== undefined &&
        fields.map((field) => (
          <Versions
            key={field}
            label={pointFieldLabel(field, t)}
            then={pointFieldWords(field, then, t)}
            now={pointFieldWords(field, now, t)}
            of={id}
            busy={busy}
            onPutBack={() => void actions.putBackPointField(then, now, field)}
          />
        ))}
      {reports.flatMap(({ unit, then: was, now: is, fields: told }) =>
        told.map((field) => (
          <Versions
            key={`${unit} ${field}`}
            label={`${unit} · ${reportFieldLabel(field, t)}`}
            then={reportFieldWords(field, was, t)}
            now={reportFieldWords(field, is, t)}
            of={id}
            busy={busy}
            onPutBack={was && is && (() => void actions.putBackReportField(id, unit, was, is, field))}
          />
        )),
      )}
    </section>
  );
}

interface VersionsProps {
  readonly label: string;
  readonly then: string;
  readonly now: string;
  /** The point, for those who hear the button alone. */
  readonly of: string;
  readonly busy: boolean;
  /** `undefined` where there is no row to write in, or none to take it from. */
  readonly onPutBack: (() => void) | undefined;
}

function Versions({ label, then, now, of, busy, onPutBack }: VersionsProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{label}</h3>
      {(['then', 'now'] as const).map((version) => (
        <p key={version} className={styles.version}>
          <span className={styles.whose}>{t(`pane.changes.${version}`)} </span>
          {(version === 'then' ? then : now) || t('pane.conflict.empty')}
        </p>
      ))}
      {onPutBack !== undefined && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t('pane.changes.putBackOf', { label, id: of })}
          onClick={onPutBack}
        >
          {t('pane.changes.putBack')}
        </Button>
      )}
    </div>
  );
}
