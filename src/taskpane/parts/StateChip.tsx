// How a point stands, as a word on a tinted ground. The word tells; the ground only helps the eye find it. Fluent's Badge
// would say the same with 3 kB gzip more in the pane's first paint.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PointState } from '../../app/point-states';
import { stateTone, stateWords } from './point-words';
import { useText } from './text-context';

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // A high contrast theme takes the ground away; the line stays.
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  calm: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  going: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  good: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  look: { color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1 },
  late: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
});

export function StateChip({ state }: { readonly state: PointState }) {
  const t = useText();
  const styles = useStyles();
  return <span className={mergeClasses(styles.chip, styles[stateTone[state]])}>{stateWords(state, t)}</span>;
}
