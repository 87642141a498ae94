import type { JSX } from 'react';
import { useText } from '../text/useText';

/** A leaf's field in the reader's language, with its code on pointing: the code is what the log holds. */
export function FieldName({ code }: { code: string }): JSX.Element {
  const { named } = useText();
  const name = named('field', code);
  return name === code ? <code>{code}</code> : <span title={code}>{name}</span>;
}

/** What a leaf's field says, in the reader's language where it is a code of one of our lists. */
export function useFactWords(): (field: string, value: string) => string {
  const { t, named } = useText();
  const each = (list: 'purpose' | 'role', value: string): string =>
    value
      .split(' ')
      .map((code) => named(list, code))
      .join(', ');
  return (field, value) => {
    switch (field) {
      case 'action':
      case 'outcome':
        return named('act', value);
      case 'purpose':
        return each('purpose', value);
      case 'roles':
        return each('role', value);
      case 'envelopeKind':
        return t(`exchange.kind.${value}`, { defaultValue: value });
      default:
        return value;
    }
  };
}
