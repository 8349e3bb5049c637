// A new abbreviation for a unit: what follows along is said before it is done.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { problemWords } from '../../app/problem-words';
import type { UnitUsage } from '../../app/unit-usage';
import { renameUnit, unitCode } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import type { UnitPageProps } from './UnitPage';

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface RenameUnitProps extends UnitPageProps {
  readonly usage: UnitUsage;
  readonly onDone: () => void;
}

export function RenameUnit({ unit, register, store, usage, busy, actions, choose, onDone }: RenameUnitProps) {
  const { code } = unit;
  const t = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>(code);
  const written = typed.trim();
  const change = written === code ? undefined : renameUnit(register, code, written);
  const fault = change === undefined || change.ok ? null : problemWords(change.problem, t);

  const save = async () => {
    if (change?.ok !== true) return;
    const notice = await actions.giveUnitCode(code, written);
    if (notice.kind === 'error' || store.current().view !== 'units') return;
    choose('units', { openUnit: { kind: 'unit', code: unitCode(written) } });
  };
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy || change?.ok !== true} onClick={() => void save()}>
            {t('pane.units.renameSave')}
          </Button>
          <Button onClick={onDone}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <Field required label={t('pane.units.renameField', { code })} validationMessage={fault}>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <p className={styles.text}>
        {t('pane.units.renameFollows', {
          code,
          lines: usage.named,
          reports: usage.reports,
          members: usage.members.length,
        })}
      </p>
      <p className={styles.text}>{t('pane.units.renameAlias', { code })}</p>
    </ViewFrame>
  );
}
