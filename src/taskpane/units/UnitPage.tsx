// One unit: what the list says of it, what it answers for, and what can be done with it. A unit is never deleted.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { keptForm } from '../../app/kept-forms';
import { unitUsage } from '../../app/unit-usage';
import type { Unit } from '../../domain';
import { CardTop } from '../parts/CardTop';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { RenameUnit } from './RenameUnit';
import { UnitEditor } from './UnitEditor';
import { UnitFacts } from './UnitFacts';
import type { UnitsProps } from './UnitsView';

const useStyles = makeStyles({
  retired: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface UnitPageProps extends UnitsProps {
  readonly unit: Unit;
}

type Mode = 'read' | 'edit' | 'rename';

export function UnitPage(props: UnitPageProps) {
  const { unit, register, store, keep, busy, actions, choose } = props;
  const { code, active } = unit;
  const t = useText();
  const styles = useStyles();
  const usage = useMemo(() => unitUsage(register, code), [register, code]);
  // What was being typed when the pane was closed is taken up again.
  const [mode, setMode] = useState<Mode>(keptForm(keep, 'unit', code) === undefined ? 'read' : 'edit');
  // The button that was pressed goes away with its page; focus goes to the heading.
  const turn = (next: Mode) => {
    setMode(next);
    if (store.current().view === 'units') choose('units');
  };
  const done = () => turn('read');
  if (mode === 'edit') return <UnitEditor {...props} onDone={done} />;
  if (mode === 'rename') return <RenameUnit {...props} usage={usage} onDone={done} />;
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" onClick={() => turn('edit')}>
            {t('pane.point.edit')}
          </Button>
          <Button onClick={() => turn('rename')}>{t('pane.units.rename')}</Button>
          <Button disabledFocusable={busy} onClick={() => void actions.setUnitInUse(code, !active)}>
            {t(active ? 'pane.units.retire' : 'pane.units.reactivate')}
          </Button>
        </>
      }
    >
      <CardTop
        back={t('pane.units.back')}
        name={code}
        busy={busy}
        onBack={() => actions.go('units', { openUnit: undefined })}
        onShowRow={() => void actions.showPlace({ kind: 'cell', table: 'units', key: code })}
      >
        {!active && <span className={styles.retired}>{t('pane.units.isRetired')}</span>}
      </CardTop>
      <UnitFacts
        unit={unit}
        usage={usage}
        onShowPoints={() => choose('points', { pointFilter: { unit: code }, openPoint: undefined })}
      />
      <p className={styles.small}>
        {active && usage.owns.length > 0
          ? t('pane.units.stillOwns', { code, points: t.list(usage.owns) })
          : t('pane.units.stays')}
      </p>
      {active && usage.owns.length > 0 && <p className={styles.small}>{t('pane.units.stays')}</p>}
    </ViewFrame>
  );
}
