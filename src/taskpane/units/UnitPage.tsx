// One unit: what the list says of it, what it answers for, and what can be done with it. A unit is never deleted.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { keptForm } from '../../app/kept-forms';
import { unitUsage } from '../../app/unit-usage';
import type { Unit } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { RenameUnit } from './RenameUnit';
import { UnitEditor } from './UnitEditor';
import { UnitFacts } from './UnitFacts';
import type { UnitsProps } from './UnitsView';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  link: { minWidth: 'auto', padding: 0, color: tokens.colorBrandForegroundLink },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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
      <div className={styles.top}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.link}
          onClick={() => actions.go('units', { openUnit: undefined })}
        >
          {t('pane.units.back')}
        </Button>
        <span className={styles.code}>{code}</span>
        {!active && <span className={styles.retired}>{t('pane.units.isRetired')}</span>}
        <Button
          appearance="transparent"
          size="small"
          className={styles.link}
          disabledFocusable={busy}
          onClick={() => void actions.showPlace({ kind: 'cell', table: 'units', key: code })}
        >
          {t('pane.point.showRow')}
        </Button>
      </div>
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
