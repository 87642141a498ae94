import { TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Agreement, Partner } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { Changes } from './Changes';
import { NumberFields } from './NumberFields';
import { ANY, ordered, USUAL } from './numbers';
import { usePropose } from './queries';
import { type Terms, TermsFields, typesOf } from './TermsFields';

interface ProposeCardProps {
  partner: Partner;
  /** The version that the new one is to take the place of. */
  replacing?: Agreement;
  close: () => void;
}

/** Drafting an agreement: for what, about what, under which conditions, how fast, how much, until when. */
export function ProposeCard({ partner, replacing, close }: ProposeCardProps): JSX.Element {
  const { t } = useText();
  const propose = usePropose(partner.id);
  const [title, setTitle] = useState(replacing?.title ?? '');
  const [terms, setTerms] = useState<Terms>(replacing ? termsOf(replacing) : FIRST);
  const [deadlines, setDeadlines] = useState(replacing?.deadlines ?? USUAL);
  const [quotas, setQuotas] = useState(replacing?.quotas ?? ANY);
  const [until, setUntil] = useState(inOneYear());
  const validUntil = `${until}T00:00:00Z`;
  const said = { ...terms, title: title.trim(), types: typesOf(terms), validUntil };
  return (
    <FormCard
      title={
        replacing
          ? t('partners.newVersionTitle', { name: partner.name })
          : t('partners.proposeTitle', { name: partner.name })
      }
      close={close}
      act={propose}
      submit={() =>
        propose.mutate(
          { ...said, ...deadlines, ...quotas, ...(replacing ? { replaces: replacing.id } : {}) },
          { onSuccess: close },
        )
      }
      label={t('partners.sendProposal', { name: partner.name })}
      disabled={!title.trim() || terms.purposes.length === 0 || !until || !ordered(deadlines)}
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
      <NumberFields
        deadlines={deadlines}
        quotas={quotas}
        changeDeadlines={setDeadlines}
        changeQuotas={setQuotas}
      />
      <DateField label={t('partners.until')} value={until} change={setUntil} />
      {replacing ? <Changes before={replacing} after={{ ...said, deadlines, quotas }} /> : null}
    </FormCard>
  );
}

const FIRST: Terms = { purposes: [], types: [], conditions: ['no-onward'] };

function termsOf({ purposes, types = [], conditions = [] }: Agreement): Terms {
  return { purposes, types: types.filter((type) => type !== '*'), conditions };
}

function inOneYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
