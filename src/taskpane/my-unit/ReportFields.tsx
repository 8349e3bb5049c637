// What a unit fills in for one point, what it said last time beside it, and the internal note visibly apart.

import { Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ReportForm } from '../../app/change-point';
import type { UnitTask } from '../../app/unit-work';
import { unitStatuses } from '../../domain';
import { PublicText } from '../fields/PublicText';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // Three lines to recognise the point by; the whole of it is one click away.
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    margin: 0,
    overflow: 'hidden',
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
  },
  told: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-line',
  },
  internal: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

export interface ReportFieldsProps {
  readonly task: UnitTask;
  readonly form: ReportForm;
  readonly onChange: (form: ReportForm) => void;
  readonly onShowPoint: () => void;
  readonly onShowRow: () => void;
  readonly busy: boolean;
}

export function ReportFields({ task, form, busy, onChange, onShowPoint, onShowRow }: ReportFieldsProps) {
  const { info, told } = task;
  const t = useText();
  const styles = useStyles();
  const last = (text: string | undefined) =>
    told !== undefined && (
      <p className={styles.told}>{t('pane.unit.told', { meeting: told.meeting, text: text || '–' })}</p>
    );
  return (
    <div className={styles.fields}>
      <div>
        <p className={styles.text}>{info.point.text}</p>
        <div className={styles.links}>
          <LinkButton onClick={onShowPoint}>{t('pane.unit.showPoint')}</LinkButton>
          <LinkButton disabled={busy} onClick={onShowRow}>
            {t('pane.point.showRow')}
          </LinkButton>
        </div>
      </div>
      <div>
        <Field required label={t('pane.report.status')}>
          <Select
            value={form.status ?? ''}
            onChange={(_event, { value }) =>
              onChange({ ...form, status: unitStatuses.find((status) => status === value) ?? null })
            }
          >
            <option value="">{t('pane.report.noStatus')}</option>
            {unitStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </Select>
        </Field>
        {last(told?.status === null || told?.status === undefined ? '' : t(`status.${told.status}`))}
      </div>
      <div>
        <PublicText
          rows={3}
          label={t('pane.report.sinceLast')}
          hint={t('pane.report.publicHint')}
          text={form.sinceLast}
          onChange={(sinceLast) => onChange({ ...form, sinceLast })}
        />
        {last(told?.sinceLast)}
      </div>
      <div>
        <PublicText
          rows={2}
          label={t('pane.report.nextSteps')}
          text={form.nextSteps}
          onChange={(nextSteps) => onChange({ ...form, nextSteps })}
        />
        {last(told?.nextSteps)}
      </div>
      <Field className={styles.internal} label={t('pane.report.internalNote')} hint={t('pane.report.internalHint')}>
        <Textarea
          rows={2}
          resize="vertical"
          value={form.internalNote}
          onChange={(_event, { value }) => onChange({ ...form, internalNote: value })}
        />
      </Field>
    </div>
  );
}
