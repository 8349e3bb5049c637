/** The ribbon as it is now: the manifest's, with what the add-in has changed since. */
import type { RibbonControl, RibbonTab } from './manifest';

/** By id of a tab or control. */
export interface RibbonChanges {
  readonly [id: string]: { readonly enabled?: boolean; readonly visible?: boolean };
}

/** `id` is empty for `Office.ribbon.requestUpdate`, whose whole request is `change`. */
export function changedBy(
  changes: RibbonChanges,
  { id, change }: { readonly id: string; readonly change: Readonly<Record<string, unknown>> },
): RibbonChanges {
  if (id !== '') return { ...changes, [id]: { ...changes[id], ...change } };
  const tabs = (change as { readonly tabs?: readonly TabUpdate[] }).tabs ?? [];
  return tabs.reduce((all, tab) => {
    const controls = [...(tab.controls ?? []), ...(tab.groups ?? []).flatMap((group) => group.controls ?? [])];
    return [tab, ...controls].reduce(
      (now, { id: part, enabled, visible }) => ({
        ...now,
        [part]: {
          ...now[part],
          ...(enabled === undefined ? {} : { enabled }),
          ...(visible === undefined ? {} : { visible }),
        },
      }),
      all,
    );
  }, changes);
}

export function ribbonNow(tabs: readonly RibbonTab[], changes: RibbonChanges): RibbonTab[] {
  const control = (each: RibbonControl): RibbonControl => ({
    ...each,
    enabled: changes[each.id]?.enabled ?? each.enabled,
  });
  return tabs
    .filter(({ id }) => changes[id]?.visible !== false)
    .map((tab) => ({
      ...tab,
      groups: tab.groups.map((group) => ({ ...group, controls: group.controls.map(control) })),
    }));
}

interface PartUpdate {
  readonly id: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
}
interface TabUpdate extends PartUpdate {
  readonly controls?: readonly PartUpdate[];
  readonly groups?: readonly { readonly controls?: readonly PartUpdate[] }[];
}
