// «Opprett/reparer» in a workbook that holds something of a register: what will be made or changed, before it is.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterPlan } from '../../app/register-plan';
import { planWords } from '../../app/repair-words';
import type { PaneActions } from '../pane-actions';
import { useText } from '../parts/text-context';
import { Preview } from './Preview';

const useStyles = makeStyles({ item: { margin: `${tokens.spacingVerticalS} 0` } });

export interface RepairPreviewProps {
  readonly plan: RegisterPlan;
  readonly busy: boolean;
  readonly actions: PaneActions;
  /** It was left, or done. */
  readonly onDone: () => void;
}

export function RepairPreview({ plan, busy, actions, onDone }: RepairPreviewProps) {
  const t = useText();
  const styles = useStyles();
  const goesOn = plan.repairs.some(({ kind }) => kind === 'renamedTable' || kind === 'plainTable');
  const intro = t('pane.repair.intro');
  const answer = async (shown: RegisterPlan | undefined) => {
    await actions.repair(shown);
    onDone();
  };
  return (
    <Preview
      heading={t('pane.repair.heading')}
      intro={goesOn ? `${intro} ${t('pane.repair.goesOn')}` : intro}
      label={t('pane.repair.heading')}
      apply={t('pane.repair')}
      canApply={!busy}
      onApply={() => void answer(plan)}
      onCancel={() => void answer(undefined)}
      items={planWords(plan, t).map(({ id, text }) => ({ id, content: <p className={styles.item}>{text}</p> }))}
    />
  );
}
