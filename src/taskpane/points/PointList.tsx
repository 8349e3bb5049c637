// Every point that is looked for, found by words and by kind; as many rows are drawn as are seen.

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { matchesFilter, sortPoints, type PointOrder } from '../../app/point-filter';
import type { PointInfo } from '../../app/point-states';
import type { PointId } from '../../domain';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';
import { FilterPanel } from './FilterPanel';
import { PointRow } from './PointRow';
import { searchable, searchPoints } from './point-search';
import type { PointsProps } from './PointsView';

const useStyles = makeStyles({
  search: { width: '100%', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', insetInline: 0, top: 0, paddingBottom: tokens.spacingVerticalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** A row of two lines of title; measured when it is drawn. */
const ROW_ESTIMATE_PX = 92;

export interface PointListProps extends PointsProps {
  readonly infos: readonly PointInfo[];
}

export function PointList({ store, register, infos, damaged, busy, actions, choose, today, readAt }: PointListProps) {
  const t = useText();
  const styles = useStyles();
  const filter = useAppState(store, (state) => state.pointFilter);
  const selected = useAppState(store, (state) => state.selected?.pointId);
  const openPoint = useAppState(store, (state) => state.openPoint);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<PointOrder>('register');
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const day = today();

  const all = useMemo(() => searchable(infos, t), [infos, t]);
  // The field answers at once, the list follows.
  const wanted = useDeferredValue(search);
  const hits = useMemo(
    () =>
      sortPoints(
        searchPoints(all, wanted).filter((info) => matchesFilter(info, filter, day)),
        order,
      ),
    [all, wanted, filter, day, order],
  );

  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE_PX,
    getItemKey: (index) => hits[index]?.point.id ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 6,
  });

  // The row that is selected in the grid is brought into sight; focus stays where the person is.
  const selectedIndex = selected === undefined ? -1 : hits.findIndex(({ point }) => point.id === selected);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtualizer]);

  // Back from a card: to the row it was opened from.
  const left = useRef<PointId | undefined>(undefined);
  useEffect(() => {
    const back = left.current;
    if (openPoint !== undefined || back === undefined) return;
    left.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-point="${back}"]`)?.focus();
  }, [openPoint]);

  const open = (id: PointId) => {
    left.current = id;
    choose('points', { openPoint: id });
    // Whoever stands in the register's tables is taken along to the row; nobody is taken away from another sheet.
    if (selected !== undefined && selected !== id) void actions.showPlace({ kind: 'point', id });
  };

  const move = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: hits.length - 1 }[event.key];
    const target = to === undefined ? undefined : hits[to];
    if (to === undefined || target === undefined) return;
    event.preventDefault();
    virtualizer.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-point="${target.point.id}"]`)?.focus({ preventScroll: true }),
    );
  };

  const empty = infos.length === 0;
  const count =
    hits.length === infos.length
      ? t('pane.points.count', { count: infos.length })
      : t('pane.points.countOf', { shown: hits.length, count: infos.length });
  return (
    <ViewFrame
      scrollRef={scroller}
      footer={
        damaged ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
            {t('pane.repair')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" onClick={() => choose('newPoint')}>
              {t('command.newPoint')}
            </Button>
            {empty && <Button onClick={() => choose('minutes')}>{t('command.readMinutes')}</Button>}
          </>
        )
      }
    >
      <ReadLine first={count} readAt={readAt} busy={busy} onRefresh={() => void actions.refresh()} />
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
          <FilterPanel
            register={register}
            filter={filter}
            order={order}
            onFilter={(pointFilter) => actions.go('points', { pointFilter })}
            onOrder={setOrder}
          />
          {hits.length === 0 && <p className={styles.text}>{t('pane.points.noHits')}</p>}
          <ul
            ref={list}
            aria-label={t('pane.points.list')}
            className={styles.list}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const info = hits[index];
              if (info === undefined) return null;
              return (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-setsize={hits.length}
                  aria-posinset={index + 1}
                  className={styles.item}
                  style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
                >
                  <PointRow
                    info={info}
                    selected={info.point.id === selected}
                    onOpen={() => open(info.point.id)}
                    onKeyDown={(event) => move(event, index)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </ViewFrame>
  );
}
