/** Colours as an add-in writes them: '#RRGGBB' with or without the sign, or a name of HTML. */
import { check } from './scope';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  darkgreen: '#006400',
  darkred: '#8B0000',
  darkblue: '#00008B',
  transparent: '#FFFFFF',
};

/** `#rrggbb`, `rrggbb` or a CSS name as Excel takes them; stored as `#RRGGBB`. */
export function color(input: unknown): string | undefined {
  if (input === '' || input === null) return undefined;
  check(typeof input === 'string', 'InvalidArgument');
  const hex = /^#?([0-9a-f]{6})$/i.exec(input);
  if (hex) return `#${hex[1]!.toUpperCase()}`;
  const named = NAMED[input.toLowerCase()];
  check(named !== undefined, 'InvalidArgument');
  return named;
}
