// A text that will be published: what looks like personal data is said while one writes, and never stopped.

import { Field, Input, Textarea } from '@fluentui/react-components';
import { findPersonalData } from '../../domain';
import { useText } from '../parts/text-context';

export interface PublicTextProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** More than one: a text field that grows. */
  readonly rows?: number;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is said where it must not be empty and is. */
  readonly missing?: string | undefined;
}

export function PublicText({ label, text, onChange, rows = 1, hint, required = false, missing }: PublicTextProps) {
  const t = useText();
  const found = findPersonalData(text);
  const help =
    found.length > 0
      ? {
          validationState: 'warning' as const,
          validationMessage: t('pane.personalData', {
            kinds: t.list([...new Set(found.map(({ kind }) => t(`personalData.${kind}`)))]),
          }),
        }
      : missing !== undefined
        ? { validationMessage: missing }
        : hint === undefined
          ? {}
          : { hint };
  return (
    <Field label={label} required={required} {...help}>
      {rows === 1 ? (
        <Input value={text} onChange={(_event, { value }) => onChange(value)} />
      ) : (
        <Textarea rows={rows} resize="vertical" value={text} onChange={(_event, { value }) => onChange(value)} />
      )}
    </Field>
  );
}
