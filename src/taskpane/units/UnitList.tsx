// Every unit, found by code, name or alias; those out of use apart. Above them what the check of the list says.

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Unit, UnitCode } from '../../domain';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { UnitCheck } from './UnitCheck';
import { UnitRow } from './UnitRow';
import type { UnitsProps } from './UnitsView';
import { openPointsByUnit, searchUnits } from './unit-search';

const useStyles = makeStyles({
  search: { width: '100%', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  fold: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  text: { color: tokens.colorNeutralForeground2 },
});

export function UnitList(props: UnitsProps) {
  const { register, damaged, busy, actions, choose, readAt } = props;
  const t = useText();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [showRetired, setShowRetired] = useState(false);
  const retiredList = useId();
  const counts = useMemo(() => openPointsByUnit(register), [register]);
  const hits = searchUnits(register.units, search);
  const inUse = hits.filter(({ active }) => active);
  const retired = hits.filter(({ active }) => !active);
  const searching = search.trim() !== '';
  // Whoever searches wants to find, also what is folded away.
  const unfolded = showRetired || (searching && retired.length > 0);

  const open = (code: UnitCode) => choose('units', { openUnit: { kind: 'unit', code } });
  const rows = (units: readonly Unit[]) =>
    units.map((unit) => (
      <li key={unit.code}>
        <UnitRow unit={unit} openPoints={counts.get(unit.code) ?? 0} onOpen={() => open(unit.code)} />
      </li>
    ));
  const total = register.units.filter(({ active }) => active).length;
  return (
    <ViewFrame
      footer={
        damaged ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
            {t('pane.repair')}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => choose('units', { openUnit: { kind: 'new', code: '' } })}>
            {t('pane.units.new')}
          </Button>
        )
      }
    >
      <ReadLine
        first={
          searching
            ? t('pane.units.countOf', { shown: hits.length, count: register.units.length })
            : t('pane.units.count', { count: total })
        }
        readAt={readAt}
        busy={busy}
        onRefresh={() => void actions.refresh()}
      />
      {damaged && <p>{t('pane.damaged')}</p>}
      {register.units.length === 0 ? (
        <p className={styles.text}>{t('pane.units.empty')}</p>
      ) : (
        <>
          <UnitCheck units={register.units} onOpen={open} />
          <Input
            type="search"
            className={styles.search}
            aria-label={t('pane.units.search')}
            placeholder={t('pane.units.searchHint')}
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
          {hits.length === 0 && <p className={styles.text}>{t('pane.units.noHits')}</p>}
          {inUse.length > 0 && (
            <ul className={styles.list} aria-label={t('pane.units.list')}>
              {rows(inUse)}
            </ul>
          )}
          {retired.length > 0 && (
            <>
              <Button
                size="small"
                className={styles.fold}
                aria-expanded={unfolded}
                aria-controls={unfolded ? retiredList : undefined}
                onClick={() => setShowRetired(!unfolded)}
              >
                {t('pane.units.retired', { count: retired.length })}
              </Button>
              {unfolded && (
                <ul id={retiredList} className={styles.list} aria-label={t('pane.units.isRetired')}>
                  {rows(retired)}
                </ul>
              )}
            </>
          )}
        </>
      )}
    </ViewFrame>
  );
}
