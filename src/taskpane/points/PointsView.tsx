// The first view: every point of the register as it stands, found by a word, opened in place.

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { pointInfos, type PointInfo } from '../../app/point-states';
import type { RegisterState } from '../../app/store';
import type { PointId } from '../../domain';
import { noRegister } from '../parts/NoRegister';
import { PointList } from './PointList';
import { clockWords, dueWords, stateWords } from '../parts/point-words';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalXS}`, color: tokens.colorBrandForegroundLink },
  search: { width: '100%', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  text: { color: tokens.colorNeutralForeground2 },
});

export function PointsView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  return (
    noRegister({ register, busy, actions: props.actions }) ?? <Points {...props} register={register} busy={busy} />
  );
}

interface PointsProps extends ViewProps {
  readonly register: RegisterState;
  readonly busy: boolean;
}

function Points({ register: state, busy, actions, today, readAt }: PointsProps) {
  const t = useText();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<PointId | undefined>();
  const day = today();
  const infos = useMemo(() => (state.data === 'ready' ? pointInfos(state.register, day) : []), [state, day]);
  const texts = useMemo(() => infos.map((info) => searchText(info, t)), [infos, t]);
  // The field answers at once, the list follows.
  const wanted = useDeferredValue(search).trim().toLocaleLowerCase();
  const hits = useMemo(() => {
    const words = wanted.split(/\s+/);
    return wanted === '' ? infos : infos.filter((_info, i) => words.every((word) => texts[i]?.includes(word)));
  }, [infos, texts, wanted]);
  const damaged = state.data === 'ready' && state.damaged;
  const empty = infos.length === 0;
  const count =
    hits.length === infos.length
      ? t('pane.points.count', { count: infos.length })
      : t('pane.points.countOf', { shown: hits.length, count: infos.length });

  return (
    <ViewFrame
      footer={
        damaged ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
            {t('pane.repair')}
          </Button>
        ) : empty ? (
          <>
            <Button appearance="primary" onClick={() => actions.go('minutes')}>
              {t('command.readMinutes')}
            </Button>
            <Button onClick={() => actions.go('newPoint')}>{t('command.newPoint')}</Button>
          </>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('makeStatusSheet')}>
            {t('command.makeStatusSheet')}
          </Button>
        )
      }
    >
      <div className={styles.facts}>
        <span role="status">{count}</span>
        {readAt !== undefined && <span>· {t('pane.points.readAt', { time: clockWords(readAt, t) })}</span>}
        <span aria-hidden="true">·</span>
        <Button
          appearance="transparent"
          size="small"
          className={styles.small}
          disabledFocusable={busy}
          onClick={() => void actions.refresh()}
        >
          {t('pane.points.refresh')}
        </Button>
      </div>
      {damaged && <p>{t('pane.damaged')}</p>}
      {empty ? (
        !damaged && <p className={styles.text}>{t('pane.points.empty')}</p>
      ) : (
        <>
          <Input
            type="search"
            className={styles.search}
            aria-label={t('pane.points.search')}
            placeholder={t('pane.points.searchHint')}
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
          {hits.length === 0 ? (
            <p className={styles.text}>{t('pane.points.noHits')}</p>
          ) : (
            <PointList
              infos={hits}
              open={open}
              busy={busy}
              onToggle={(id) => setOpen(id === open ? undefined : id)}
              onDecide={(id, decision) => void actions.decide(id, decision)}
            />
          )}
        </>
      )}
    </ViewFrame>
  );
}

const searchText = (info: PointInfo, t: ReturnType<typeof useText>): string =>
  [
    info.point.id,
    info.point.shortTitle,
    info.point.text,
    info.point.theme,
    info.point.ownersText,
    stateWords(info.state, t),
    dueWords(info.point.due, t),
  ]
    .join('\n')
    .toLocaleLowerCase();
