import { TextInput } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import { useText } from '../text/useText';

interface DateFieldProps {
  label: string;
  description?: string;
  /** A day (`2026-11-22`), or empty. */
  value: string;
  /** Told a day that exists, or an empty text. */
  change: (day: string) => void;
}

const FORM = '2026-11-22';

/**
 * A day, typed in the one order nobody misreads. The browser's own date field follows the browser's language, not the
 * reader's, and shows 03/04 for two different days.
 */
export function DateField({ label, description, value, change }: DateFieldProps): JSX.Element {
  const { t } = useText();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = text !== '' && !isDay(text);
  const commit = (): void => {
    if (!wrong && text !== value) change(text);
  };
  return (
    <TextInput
      label={label}
      {...(description ? { description } : {})}
      dir="ltr"
      inputMode="numeric"
      placeholder={FORM}
      value={text}
      error={wrong && text.length >= FORM.length ? t('parts.noSuchDay') : null}
      onChange={(event) => setText(event.currentTarget.value.trim())}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
