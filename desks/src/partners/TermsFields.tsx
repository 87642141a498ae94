import { MultiSelect } from '@mantine/core';
import type { JSX } from 'react';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { CONDITIONS, TYPES } from './terms';

/** What two parties agree to exchange, as both kinds of agreement say it. */
export interface Terms {
  purposes: string[];
  types: string[];
  conditions: string[];
}

interface TermsFieldsProps {
  terms: Terms;
  change: (terms: Terms) => void;
  conditionsLabel: string;
  conditionsWhy: string;
}

/** For what, about what, under which conditions. */
export function TermsFields(props: TermsFieldsProps): JSX.Element {
  const { terms, change } = props;
  const { t, named } = useText();
  const session = useSession();
  return (
    <>
      <MultiSelect
        label={t('partners.purposes')}
        required
        searchable
        value={terms.purposes}
        onChange={(purposes) => change({ ...terms, purposes })}
        data={session.purposes.map(({ code }) => ({ value: code, label: named('purpose', code) }))}
      />
      <MultiSelect
        label={t('partners.types')}
        description={t('partners.typesWhy')}
        searchable
        value={terms.types}
        onChange={(types) => change({ ...terms, types })}
        data={TYPES.map((type) => ({ value: type, label: named('type', type) }))}
      />
      <MultiSelect
        label={props.conditionsLabel}
        description={props.conditionsWhy}
        value={terms.conditions}
        onChange={(conditions) => change({ ...terms, conditions })}
        data={CONDITIONS.map((code) => ({ value: code, label: named('condition', code) }))}
      />
    </>
  );
}

/** The types as the node wants them: every type must be said. */
export function typesOf({ types }: Terms): string[] {
  return types.length > 0 ? types : ['*'];
}
