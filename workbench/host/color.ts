/** Colours as an add-in writes them: '#RRGGBB' with or without the sign, or a name of HTML. */
import { CSS_COLORS } from './css-colors';
import { check } from './scope';

/** `#rrggbb`, `rrggbb` or a CSS name as Excel takes them; stored as `#RRGGBB`. */
export function color(input: unknown): string | undefined {
  if (input === '' || input === null) return undefined;
  check(typeof input === 'string', 'InvalidArgument');
  const hex = /^#?([0-9a-f]{6})$/i.exec(input);
  if (hex) return `#${hex[1]!.toUpperCase()}`;
  const named = CSS_COLORS.get(input.toLowerCase());
  check(named !== undefined, 'InvalidArgument');
  return named;
}

/** -1 is black, 1 white; by lightness, as ECMA-376 part 1, 18.8.19 has it. */
export function tinted(hex: string, tint: number): string {
  check(Number.isFinite(tint) && tint >= -1 && tint <= 1, 'InvalidArgument');
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${mixed.map((channel) => channel.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}
