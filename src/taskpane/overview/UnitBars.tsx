// How each unit's open points stand: a bar and the same in words. The bar is hidden from readers; the words say it all.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { barStatuses, type BarStatus, type UnitBar } from '../../app/overview';
import type { UnitCode } from '../../domain';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';

const SHOWN = 8;

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { marginTop: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  unit: {
    flexShrink: 0,
    minWidth: '44px',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: { display: 'block', width: '100%', height: '10px', marginTop: '2px' },
  // Dark enough to be told apart from the ground (3:1) and from each other by lightness alone.
  done: { fill: tokens.colorPaletteGreenBackground3, '@media (forced-colors: active)': { fill: 'Highlight' } },
  inProgress: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  notStarted: { fill: tokens.colorNeutralStrokeAccessible, '@media (forced-colors: active)': { fill: 'GrayText' } },
  onHold: { fill: tokens.colorPaletteMarigoldBorderActive, '@media (forced-colors: active)': { fill: 'LinkText' } },
  missing: {
    fill: 'none',
    stroke: tokens.colorStatusDangerForeground1,
    strokeDasharray: '3 2',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  more: { marginTop: tokens.spacingVerticalS },
});

export interface UnitBarsProps {
  readonly bars: readonly UnitBar[];
  readonly onShow: (unit: UnitCode) => void;
}

export function UnitBars({ bars, onShow }: UnitBarsProps) {
  const t = useText();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const most = bars[0]?.total ?? 0;
  if (most === 0) return null;
  const shown = all ? bars : bars.slice(0, SHOWN);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('pane.overview.byUnit')}</h2>
      <ul className={styles.list}>
        {shown.map((bar) => (
          <li key={bar.unit} className={styles.row}>
            <div className={styles.head}>
              <LinkButton
                className={styles.unit}
                title={bar.name}
                aria-label={t('pane.overview.showUnit', { unit: bar.unit, name: bar.name })}
                onClick={() => onShow(bar.unit)}
              >
                {bar.unit}
              </LinkButton>
              <span className={styles.words}>{barWords(bar, t)}</span>
            </div>
            <Bar bar={bar} most={most} />
          </li>
        ))}
      </ul>
      {bars.length > shown.length && (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {t('pane.showMore', { count: bars.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** «4 i arbeid, 2 fullført, 1 mangler status» */
const barWords = ({ counts }: UnitBar, t: ReturnType<typeof useText>): string =>
  t.list(
    barStatuses
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} ${t(`status.${status}`).toLocaleLowerCase()}`),
  );

/** As long as the unit's points, measured by the unit that has most. */
function Bar({ bar, most }: { readonly bar: UnitBar; readonly most: number }) {
  const styles = useStyles();
  const parts = barStatuses.reduce<readonly { status: BarStatus; from: number; count: number }[]>((before, status) => {
    const last = before.at(-1);
    return [...before, { status, from: last === undefined ? 0 : last.from + last.count, count: bar.counts[status] }];
  }, []);
  const percent = (count: number) => (100 * count) / most;
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ status, from, count }) => (
          <rect
            key={status}
            className={mergeClasses(styles[status])}
            x={`${percent(from) + 0.4}%`}
            y="1"
            width={`${percent(count) - 0.8}%`}
            height="8"
          />
        ))}
    </svg>
  );
}
