import { Button, Modal, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Partners.module.css';
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
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('partners.proposeTitle', { name: partner.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          const validUntil = `${until}T00:00:00Z`;
          propose.mutate(
            { ...terms, title: title.trim(), types: typesOf(terms), validUntil },
            { onSuccess: close },
          );
        }}
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
        {propose.error ? <Fault fault={propose.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            loading={propose.isPending}
            disabled={!title.trim() || terms.purposes.length === 0 || !until}
          >
            {t('partners.sendProposal', { name: partner.name })}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

function inOneYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
