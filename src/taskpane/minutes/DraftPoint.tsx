// One point as it was read from the minutes: new or known, its owners, what is worth a look about it, and what can be done.

import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DraftEdits, EditableField, PointEdit } from '../../app/draft-edit';
import { withChosenUnit } from '../../app/owner-text';
import { readOwners } from '../../app/read-input';
import type { IsoDay, Point, PointDraft, Unit } from '../../domain';
import type { Translator } from '../../i18n';
import { dueWords, ownerWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { DraftPointForm, inputOf } from './DraftPointForm';
import { DraftProblems } from './DraftProblems';
import type { DraftEntry, DraftProblem } from './draft-words';
import { changeKeepingFocus } from './keep-focus';
import { KnownChoice } from './KnownChoice';
import { NewUnitForm } from './NewUnitForm';
import { remediesFor, type Remedy } from './remedies';

const useStyles = makeStyles({
  card: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  leftOut: {
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
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
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  button: { minWidth: 'auto' },
});

export interface DraftPointProps {
  readonly entry: DraftEntry;
  /** What the register has of it. */
  readonly known: Point | undefined;
  readonly units: readonly Unit[];
  readonly themes: readonly string[];
  readonly today: IsoDay;
  readonly after: IsoDay;
  readonly workbookText: Translator;
  readonly onEdit: (key: string, edit: PointEdit) => void;
  readonly onSettle: (problem: DraftProblem, settled: boolean) => void;
  readonly onAddUnit: (unit: DraftEdits['units'][number]) => void;
  readonly onShow: (index: number) => void;
  readonly onOpenKnown: (point: Point) => void;
}

export const DraftPoint = memo(function DraftPoint(props: DraftPointProps) {
  const { entry, known, units, workbookText, onEdit, onSettle, onAddUnit, onShow, onOpenKnown } = props;
  const { index, key, point, outcome, leftOut, edit, problems } = entry;
  const t = useText();
  const styles = useStyles();
  const card = useRef<HTMLLIElement>(null);
  const formId = useId();
  const titleId = useId();
  const [editing, setEditing] = useState(false);
  const [newUnit, setNewUnit] = useState<Extract<Remedy, { kind: 'addUnit' }> & { readonly key: string }>();
  const { standard, unknown } = readOwners(point.ownersText, units);
  const isKnown = outcome?.kind === 'unchanged';
  const showsForm = editing && !leftOut && !isKnown;
  const change = (next: PointEdit) => onEdit(key, next);
  const keepingFocus = (action: () => void) => changeKeepingFocus(card.current, action);

  const openAt = (field: EditableField) => {
    flushSync(() => setEditing(true));
    inputOf(card.current, field)?.focus();
  };
  const remedy = (problem: DraftProblem, chosen: Remedy) => {
    if (chosen.kind === 'edit') openAt(chosen.field);
    else if (chosen.kind === 'addUnit') {
      flushSync(() => setNewUnit({ ...chosen, key: problem.key }));
      card.current?.querySelector<HTMLElement>('[role="group"] input')?.focus();
    } else if (chosen.kind === 'chooseUnit') keepingFocus(() => change({ [chosen.field]: chosen.text }));
    else if (chosen.kind === 'year')
      keepingFocus(() =>
        change({
          dueText: chosen.date.length > 7 ? workbookText.shortDate(chosen.date) : workbookText.date(chosen.date),
        }),
      );
    else if (chosen.kind === 'settle') keepingFocus(() => onSettle(problem, true));
  };

  return (
    <li
      ref={card}
      tabIndex={-1}
      data-point={index}
      aria-labelledby={titleId}
      className={mergeClasses(styles.card, leftOut && styles.leftOut)}
    >
      <p className={styles.small}>{facts().join(' · ')}</p>
      <h3 id={titleId} className={styles.title}>
        {point.shortTitle || t('pane.point.untitled')}
      </h3>
      {!leftOut && (
        <>
          <Owners point={point} unknown={unknown.map(({ text }) => text)} />
          {standard !== '' && standard !== point.ownersText && (
            <p className={styles.small}>{t('pane.minutes.readAs', { owners: standard })}</p>
          )}
          {point.contributorsText !== '' && (
            <p className={styles.small}>{t('pane.minutes.contributors', { units: point.contributorsText })}</p>
          )}
          {!isKnown && (
            <DraftProblems
              problems={problems}
              remedies={({ problem }) => remediesFor(problem, point, units)}
              onRemedy={remedy}
              onReopen={(problem) => keepingFocus(() => onSettle(problem, false))}
              asked={newUnit && { key: newUnit.key, form: unitForm(newUnit) }}
            />
          )}
          {outcome?.kind === 'changed' && known !== undefined && (
            <KnownChoice
              known={known}
              point={point}
              standard={standard}
              takeOver={edit.takeOver}
              onChoose={(takeOver) => change({ takeOver })}
            />
          )}
          <details className={styles.details}>
            <summary tabIndex={0} className={styles.summary}>
              {t('pane.minutes.fullText')}
            </summary>
            <p className={styles.text}>{point.text}</p>
          </details>
        </>
      )}
      <div className={styles.buttons}>
        {!leftOut && !isKnown && (
          <Button
            size="small"
            className={styles.button}
            aria-expanded={showsForm}
            aria-controls={showsForm ? formId : undefined}
            aria-describedby={titleId}
            onClick={() => setEditing(!editing)}
          >
            {t(showsForm ? 'pane.minutes.closeForm' : 'pane.minutes.openForm')}
          </Button>
        )}
        <Button size="small" className={styles.button} aria-describedby={titleId} onClick={() => onShow(index)}>
          {t('pane.minutes.show')}
        </Button>
        {isKnown ? (
          known !== undefined && (
            <Button size="small" className={styles.button} onClick={() => onOpenKnown(known)}>
              {t('pane.minutes.openKnown', { id: known.id })}
            </Button>
          )
        ) : (
          <Button
            size="small"
            className={styles.button}
            aria-describedby={titleId}
            onClick={() => change({ leftOut: leftOut ? undefined : true })}
          >
            {t(leftOut ? 'pane.minutes.takeIn' : 'pane.minutes.leaveOut')}
          </Button>
        )}
      </div>
      {showsForm && (
        <div id={formId}>
          <DraftPointForm {...props} onEdit={change} />
        </div>
      )}
    </li>
  );

  function unitForm({ field, written, party }: Extract<Remedy, { kind: 'addUnit' }>) {
    return (
      <NewUnitForm
        written={written}
        party={party}
        units={units}
        onCancel={() => keepingFocus(() => setNewUnit(undefined))}
        onAdd={(unit) =>
          keepingFocus(() => {
            setNewUnit(undefined);
            onAddUnit(unit);
            if (unit.code !== written) change({ [field]: withChosenUnit(point[field], written, unit.code) });
          })
        }
      />
    );
  }

  function facts(): string[] {
    const due = dueWords(point.due, t);
    const state = leftOut
      ? `${t('pane.minutes.point', { number: index + 1 })} · ${t('pane.minutes.leftOut')}`
      : outcome === undefined
        ? t('pane.minutes.point', { number: index + 1 })
        : `${outcome.id} · ${t(`pane.minutes.${outcome.kind}`)}`;
    return [state, point.theme, due === '' ? '' : t('pane.points.due', { due })].filter((fact) => fact !== '');
  }
});

interface OwnersProps {
  readonly point: PointDraft;
  /** Codes that are no units: they go into the register as text. */
  readonly unknown: readonly string[];
}

function Owners({ point, unknown }: OwnersProps) {
  const t = useText();
  const styles = useStyles();
  if (point.owners.length + unknown.length === 0) return <p className={styles.small}>{t('pane.minutes.noOwners')}</p>;
  return (
    <ul aria-label={t('pane.field.ownersText')} className={styles.tags}>
      {point.owners.map((owner) => (
        <li key={owner.unit}>
          <Badge appearance="tint" shape="rounded" size="large">
            {ownerWords(owner)}
          </Badge>
        </li>
      ))}
      {unknown.map((code) => (
        <li key={code}>
          <Badge appearance="outline" color="danger" shape="rounded" size="large">
            {t('pane.minutes.unknown', { code })}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
