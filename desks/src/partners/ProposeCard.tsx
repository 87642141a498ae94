import { Button, Modal, MultiSelect, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { Fault } from '../parts/Notice';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import classes from './Partners.module.css';
import { usePropose } from './queries';
import { CONDITIONS, TYPES } from './terms';

/** Drafting an agreement: for what, about what, under which conditions, until when. */
export function ProposeCard({ partner, close }: { partner: Partner; close: () => void }): JSX.Element {
  const { t, named } = useText();
  const session = useSession();
  const propose = usePropose(partner.id);
  const [title, setTitle] = useState('');
  const [purposes, setPurposes] = useState<string[]>([]);
  const [types, setTypes] = useState<string[]>([]);
  const [conditions, setConditions] = useState<string[]>(['no-onward']);
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
          const all = types.length > 0 ? types : ['*'];
          propose.mutate(
            { title: title.trim(), purposes, types: all, conditions, validUntil },
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
        <MultiSelect
          label={t('partners.purposes')}
          required
          searchable
          value={purposes}
          onChange={setPurposes}
          data={session.purposes.map(({ code }) => ({ value: code, label: named('purpose', code) }))}
        />
        <MultiSelect
          label={t('partners.types')}
          description={t('partners.typesWhy')}
          searchable
          value={types}
          onChange={setTypes}
          data={TYPES.map((type) => ({ value: type, label: named('type', type) }))}
        />
        <MultiSelect
          label={t('partners.conditions')}
          description={t('partners.conditionsWhy')}
          value={conditions}
          onChange={setConditions}
          data={CONDITIONS.map((code) => ({ value: code, label: named('condition', code) }))}
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
            disabled={!title.trim() || purposes.length === 0 || !until}
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
