// A point that the register has otherwise: both versions, and which of them is to stand. The register stands until she says so.

import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Point, PointDraft } from '../../domain';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalS },
  whose: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  version: {
    display: 'block',
    whiteSpace: 'pre-line',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface KnownChoiceProps {
  readonly known: Point;
  readonly point: PointDraft;
  /** The point's owner line in the standard form. */
  readonly standard: string;
  /** `undefined`: not chosen yet, the register stands. */
  readonly takeOver: boolean | undefined;
  readonly onChoose: (takeOver: boolean) => void;
}

export function KnownChoice({ known, point, standard, takeOver, onChoose }: KnownChoiceProps) {
  const t = useText();
  const styles = useStyles();
  const sameText = known.text === point.text;
  const versions = [
    { takes: false, text: known.text, owners: known.ownersText },
    { takes: true, text: point.text, owners: standard },
  ];
  return (
    <Field className={styles.field} label={t('pane.minutes.differs', { id: known.id })}>
      <RadioGroup
        value={takeOver === undefined ? '' : takeOver ? 'minutes' : 'register'}
        onChange={(_event, { value }) => onChoose(value === 'minutes')}
      >
        {versions.map(({ takes, text, owners }) => (
          <Radio
            key={String(takes)}
            value={takes ? 'minutes' : 'register'}
            label={
              <>
                <span className={styles.whose}>
                  {t(takes ? 'pane.minutes.useMinutes' : 'pane.minutes.keepRegister')}
                </span>
                {!sameText && <span className={styles.version}>{text}</span>}
                <span className={styles.version}>
                  {t('pane.minutes.ownersAre', { owners: owners || t('pane.minutes.noOwners') })}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
