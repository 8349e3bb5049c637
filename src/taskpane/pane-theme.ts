// Light or dark: Excel's own theme when it tells, else what the system prefers. High contrast is the browser's affair
// (forced-colors); Fluent follows it.

export interface ThemeSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly isDark: () => boolean;
}

/** `officeTheme` is read at each look; Excel has no event for it, so a change shows at the next change of anything. */
export function createThemeSource(
  officeTheme: () => Office.OfficeTheme | undefined,
  media: MediaQueryList | undefined = systemTheme(),
): ThemeSource {
  return {
    subscribe: (listener) => {
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    isDark: () => officeIsDark(officeTheme()) ?? media?.matches ?? false,
  };
}

const systemTheme = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : undefined;

/** Not every Excel says `isDarkTheme`; the colour of its panes tells as well. */
function officeIsDark(theme: Office.OfficeTheme | undefined): boolean | undefined {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const [red, green, blue] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '')?.slice(1) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Perceived brightness, 0–255: https://www.w3.org/TR/AERT/#color-contrast
  return (parseInt(red, 16) * 299 + parseInt(green, 16) * 587 + parseInt(blue, 16) * 114) / 1000 < 128;
}
