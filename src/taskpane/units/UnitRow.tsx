// One unit in the list: a button that opens its card.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Unit } from '../../domain';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface UnitRowProps {
  readonly unit: Unit;
  /** Open points it answers for. */
  readonly openPoints: number;
  readonly onOpen: () => void;
}

export function UnitRow({ unit: { code, name, party, aliases, active }, openPoints, onOpen }: UnitRowProps) {
  const t = useText();
  const styles = useStyles();
  const facts = [
    active ? '' : t('pane.units.isRetired'),
    party === code ? t('pane.units.partySelf') : `${t('pane.units.party')}: ${party}`,
    aliases.length > 0 ? `${t('pane.units.aliases')}: ${aliases.join(', ')}` : '',
    openPoints > 0 ? t('pane.units.owns', { count: openPoints }) : '',
  ];
  return (
    <Button appearance="subtle" className={styles.row} data-unit={code} onClick={onOpen}>
      <span className={styles.code}>{code}</span>
      {name !== '' && name !== code && <span> – {name}</span>}
      <span className={styles.small}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </Button>
  );
}
