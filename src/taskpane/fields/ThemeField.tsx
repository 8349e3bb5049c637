// The theme of a point: one of those that are in use, or a new one.

import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../parts/text-context';

export interface ThemeFieldProps {
  readonly theme: string;
  readonly themes: readonly string[];
  readonly onChange: (theme: string) => void;
}

export function ThemeField({ theme, themes, onChange }: ThemeFieldProps) {
  const t = useText();
  const list = useId();
  return (
    <>
      <Field label={t('pane.field.theme')}>
        <Input list={list} value={theme} onChange={(_event, { value }) => onChange(value)} />
      </Field>
      <datalist id={list}>
        {themes.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

/** The themes of the points, in the order of the Norwegian alphabet. */
export const themesOf = (points: readonly { readonly theme: string }[]): readonly string[] =>
  [...new Set(points.map(({ theme }) => theme).filter((theme) => theme !== ''))].sort((a, b) =>
    a.localeCompare(b, 'nb'),
  );
