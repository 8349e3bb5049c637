// A select that is never wider than its place: of itself it is as wide as its longest option.

import { makeStyles, mergeClasses, Select, type SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  select: { width: '100%', minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function NarrowSelect({ className, ...props }: SelectProps) {
  return <Select {...props} className={mergeClasses(useStyles().select, className)} />;
}
