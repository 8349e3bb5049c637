// Everything the list says of one unit, to be read, and how many points it has, with the way to them.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitUsage } from '../../app/unit-usage';
import type { Unit } from '../../domain';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  facts: { margin: `${tokens.spacingVerticalS} 0` },
  term: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: `0 0 ${tokens.spacingVerticalS}`, whiteSpace: 'pre-line' },
  points: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export interface UnitFactsProps {
  readonly unit: Unit;
  readonly usage: UnitUsage;
  readonly onShowPoints: () => void;
}

export function UnitFacts({ unit, usage, onShowPoints }: UnitFactsProps) {
  const { code, name, party, aliases, email, note } = unit;
  const t = useText();
  const styles = useStyles();
  const points = [
    usage.points > 0 || usage.asParty === 0 ? t('pane.units.owns', { count: usage.owns.length }) : '',
    usage.contributes > 0 ? t('pane.units.takesPart', { count: usage.contributes }) : '',
    usage.asParty > 0 ? t('pane.units.partyIn', { count: usage.asParty }) : '',
  ].filter((part) => part !== '');
  return (
    <>
      <div className={styles.points}>
        <span>{usage.named > 0 ? sentence(points.join(', ')) : t('pane.units.noPoints')}</span>
        {usage.points > 0 && <LinkButton onClick={onShowPoints}>{t('pane.units.showPoints')}</LinkButton>}
      </div>
      <dl className={styles.facts}>
        <Fact term={t('pane.units.code')} value={code} />
        <Fact term={t('pane.units.name')} value={name} />
        <Fact term={t('pane.units.party')} value={party === code ? t('pane.units.partySelf') : party} />
        <Fact term={t('pane.units.partyOf')} value={usage.members.join(', ')} />
        <Fact term={t('pane.units.aliases')} value={aliases.join(', ')} />
        <Fact term={t('pane.units.email')} value={email} />
        <Fact term={t('pane.units.note')} value={note} />
      </dl>
    </>
  );
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Nothing where nothing was written. */
function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles();
  if (value === '') return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
