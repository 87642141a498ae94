import { TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { usePropose } from './queries';
import { type Terms, TermsFields, typesOf } from './TermsFields';

/** Drafting an agreement: for what, about what, under which conditions, until when. */
export function ProposeCard({ partner, close }: { partner: Partner; close: () => void }): JSX.Element {
  const { t } = useText();
  const propose = usePropose(partner.id);
  const [title, setTitle] = useState('');
  const [terms, setTerms] = useState<Terms>({ purposes: [], types: [], conditions: ['no-onward'] });
  const [until, setUntil] = useState(inOneYear());
  return (
    <FormCard
      title={t('partners.proposeTitle', { name: partner.name })}
      close={close}
      act={propose}
      submit={() => {
        const validUntil = `${until}T00:00:00Z`;
        propose.mutate(
          { ...terms, title: title.trim(), types: typesOf(terms), validUntil },
          { onSuccess: close },
        );
      }}
      label={t('partners.sendProposal', { name: partner.name })}
      disabled={!title.trim() || terms.purposes.length === 0 || !until}
      wide
    >
      <TextInput
        label={t('partners.agreementTitle')}
        dir="auto"
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TermsFields
        terms={terms}
        change={setTerms}
        conditionsLabel={t('partners.conditions')}
        conditionsWhy={t('partners.conditionsWhy')}
      />
      <DateField label={t('partners.until')} value={until} change={setUntil} />
    </FormCard>
  );
}

function inOneYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
