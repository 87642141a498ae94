import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner, ReleaseDecision } from '../api/contract/exchange';
import type { HumanRights } from '../exchange/queries';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Consents.module.css';
import { CATEGORIES, useAsk } from './queries';

const HOURS = ['8', '24', '72', '168'] as const;
const SHORTEST = 10;

interface AskConsentProps {
  decisions: ReleaseDecision[];
  partners: Partner[];
  purpose: string;
  humanRights: HumanRights;
}

/** Where a release lacks nothing but consents: whom it would go to, why, and until when an answer is wanted. */
export function AskConsent(props: AskConsentProps): JSX.Element[] {
  const { t } = useText();
  const lacking = props.decisions.filter((one) => one.needs?.includes('originator-consent'));
  const parties = [...new Set(lacking.map((one) => one.partner))];
  return parties.map((party) => (
    <AskFor key={party} {...props} party={party} ids={idsOf(lacking, party)} t={t} />
  ));
}

function idsOf(decisions: ReleaseDecision[], party: string): string[] {
  return [...new Set(decisions.filter((one) => one.partner === party).map((one) => one.id))];
}

function AskFor(
  props: AskConsentProps & { party: string; ids: string[]; t: ReturnType<typeof useText>['t'] },
): JSX.Element {
  const { t, party, ids } = props;
  const ask = useAsk();
  const [open, setOpen] = useState(false);
  const [named, setNamed] = useState(true);
  const [category, setCategory] = useState<string>('police');
  const [hours, setHours] = useState<string>('72');
  const [reason, setReason] = useState('');
  const name = props.partners.find((one) => one.party === party)?.name ?? party;
  if (ask.data) {
    return (
      <Notice title={t('consents.asked', { count: ask.data.items.length })}>{t('consents.askedNext')}</Notice>
    );
  }
  if (!open) {
    return (
      <Notice
        title={t('consents.lacking', { name })}
        action={
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t('consents.open')}
          </Button>
        }
      >
        {t('consents.lackingWhy')}
      </Notice>
    );
  }
  return (
    <fieldset className={classes.ask}>
      <legend>{t('consents.lacking', { name })}</legend>
      <Checkbox
        label={t('consents.named', { name })}
        description={t('consents.namedWhy')}
        checked={named}
        onChange={(event) => setNamed(event.currentTarget.checked)}
      />
      <NativeSelect
        label={t('consents.kind')}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value)}
        data={CATEGORIES.map((one) => ({ value: one, label: t(`consents.category.${one}`) }))}
      />
      <NativeSelect
        label={t('consents.within')}
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
        data={HOURS.map((one) => ({ value: one, label: t(`consents.hours.${one}`) }))}
      />
      <Textarea
        label={t('consents.reason')}
        description={t('consents.reasonWhy')}
        dir="auto"
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {ask.error ? <Fault fault={ask.error} /> : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('parts.cancel')}
        </Button>
        <Button
          loading={ask.isPending}
          disabled={reason.trim().length < SHORTEST}
          onClick={() =>
            ask.mutate({
              ids,
              recipient: party,
              named: String(named),
              category,
              humanRights: props.humanRights,
              reason: reason.trim(),
              withinHours: Number(hours),
              purpose: props.purpose,
            })
          }
        >
          {t('consents.act')}
        </Button>
      </div>
    </fieldset>
  );
}
