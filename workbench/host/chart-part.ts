/**
 * Parts of a chart are many and alike: settings with a value each, and parts below. So their classes are made from tables:
 * the wire names, what they answer when nobody has set them, and what they take.
 */
import { lowerFirst } from '../wire/wire-object';
import type { OptionsOwner } from './chart-handle';
import { color } from './color';
import { check, HostObject } from './scope';

export class ChartPart extends HostObject {
  /** `path`: where the part's settings stand in those of its owner. */
  constructor(
    readonly owner: OptionsOwner,
    readonly path: string,
  ) {
    super(owner.scope);
  }
  override isGone(): boolean {
    return this.owner.isGone();
  }
  below(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
  setting(name: string): unknown {
    return this.owner.read(this.below(name));
  }
  set(name: string, value: unknown): void {
    this.owner.write(this.below(name), value);
  }
}

export interface PartClass {
  new (owner: OptionsOwner, path: string): ChartPart;
  readonly wireName: string;
}

/**
 * A setting: what it answers unset; a function where that depends on the chart. A list of words is a choice, the first unset.
 * `any`: texts and numbers alike (Excel takes '' for «as it likes» where it answers a number).
 */
type Setting = string | number | boolean | null | readonly string[] | Kind;
interface Kind {
  readonly any?: string | number;
  readonly color?: string;
  readonly fixed?: (part: ChartPart) => unknown;
}
export type Settings = Readonly<Record<string, Setting>>;
/** The class of each part below; in a function, for classes that come later in their file. */
export type Parts = Readonly<Record<string, () => PartClass>>;

export function chartPart(wireName: string, settings: Settings, parts: Parts = {}): typeof ChartPart & PartClass {
  class Made extends ChartPart {
    static override readonly wireName: string = wireName;
    static override readonly navigation: readonly string[] = Object.keys(parts);
  }
  for (const [name, setting] of Object.entries(settings))
    Object.defineProperty(Made.prototype, name, accessors(name, setting));
  for (const [name, part] of Object.entries(parts))
    Object.defineProperty(Made.prototype, name, {
      get(this: ChartPart) {
        return new (part())(this.owner, this.below(lowerFirst(name)));
      },
    });
  return Made;
}

function accessors(name: string, setting: Setting): PropertyDescriptor & ThisType<ChartPart> {
  const key = lowerFirst(name);
  const kind = kindOf(setting);
  const fixed = kind?.fixed;
  if (fixed)
    return {
      get() {
        return fixed(this);
      },
    };
  const unset = isChoice(setting) ? setting[0] : kind ? (kind.any ?? kind.color) : setting;
  return {
    get() {
      return this.setting(key) ?? unset;
    },
    set(value: unknown) {
      check(accepts(setting, value), 'InvalidArgument');
      this.set(key, kind?.color === undefined ? value : color(value as string));
    },
  };
}

const isChoice = (setting: Setting): setting is readonly string[] => Array.isArray(setting);
const kindOf = (setting: Setting): Kind | undefined =>
  typeof setting === 'object' && setting !== null && !isChoice(setting) ? (setting as Kind) : undefined;

function accepts(setting: Setting, value: unknown): boolean {
  if (isChoice(setting)) return setting.includes(value as string);
  const kind = kindOf(setting);
  if (kind) return typeof value === 'string' || (kind.any !== undefined && typeof value === 'number');
  return setting === null || typeof value === typeof setting;
}
