// «Påminnelser»: each unit that has not reported, with a text that can be sent as it is: by mail where there is an address and
// the text is short enough, by copying otherwise.

import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { remindersOf, remindersText, type Reminder } from '../../app/reminders';
import { noRegister } from '../parts/NoRegister';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  unit: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  summary: { color: tokens.colorBrandForegroundLink, cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  body: { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase200 },
  content: { height: '30vh', '> textarea': { height: '100%', maxHeight: 'none' } },
});

export function RemindersView({ store, actions, today, workbookText, readAt }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [byHand, setByHand] = useState<string | undefined>();
  const day = today();
  const reminders = useMemo(
    () => (register.data === 'ready' ? remindersOf(register.register, day, workbookText) : []),
    [register, day, workbookText],
  );
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;

  const copy = async (text: string, units: number) => {
    setByHand(undefined);
    try {
      await navigator.clipboard.writeText(text);
      actions.say({ kind: 'success', key: 'pane.reminders.copied', params: { count: units }, problems: [] });
    } catch {
      setByHand(text);
      actions.say({ kind: 'info', key: 'pane.export.copyByHand', params: {}, problems: [] });
    }
  };

  return (
    <ViewFrame
      footer={
        reminders.length > 0 && (
          <Button appearance="primary" onClick={() => void copy(remindersText(reminders), reminders.length)}>
            {t('pane.reminders.copyAll')}
          </Button>
        )
      }
    >
      <ReadLine
        first={reminders.length === 0 ? '' : t('pane.reminders.count', { count: reminders.length })}
        readAt={readAt}
        busy={busy}
        onRefresh={() => void actions.refresh()}
      />
      {reminders.length === 0 && <p className={styles.text}>{t('pane.reminders.none')}</p>}
      <ul className={styles.list} aria-label={t('pane.heading.reminders')}>
        {reminders.map((reminder) => (
          <li key={reminder.unit} className={styles.item}>
            <Item reminder={reminder} onCopy={() => void copy(`${reminder.subject}\n\n${reminder.body}`, 1)} />
          </li>
        ))}
      </ul>
      {byHand !== undefined && (
        <Field label={t('pane.reminders.text')}>
          <Textarea readOnly className={styles.content} value={byHand} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </ViewFrame>
  );
}

function Item({ reminder, onCopy }: { readonly reminder: Reminder; readonly onCopy: () => void }) {
  const { unit, name, email, points, mailto, subject, body } = reminder;
  const t = useText();
  const styles = useStyles();
  const why = email === '' ? t('pane.reminders.noAddress') : t('pane.reminders.tooLong');
  return (
    <>
      <h2 className={styles.unit}>{unit}</h2>
      <p className={styles.small}>
        {[name === unit ? '' : name, t('pane.points.count', { count: points })]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <div className={styles.actions}>
        {mailto !== undefined && (
          <Link href={mailto} target="_blank" rel="noreferrer" aria-label={t('pane.reminders.mailTo', { unit })}>
            {t('pane.reminders.mail')}
          </Link>
        )}
        <Button size="small" aria-label={t('pane.reminders.copyOf', { unit })} onClick={onCopy}>
          {t('pane.reminders.copy')}
        </Button>
      </div>
      {mailto === undefined && <p className={styles.small}>{why}</p>}
      <details>
        <summary tabIndex={0} className={styles.summary}>
          {t('pane.reminders.show')}
        </summary>
        <p className={styles.body}>
          {subject}
          {'\n\n'}
          {body}
        </p>
      </details>
    </>
  );
}
