import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { AgreementLine } from './AgreementLine';
import { ConfirmCard } from './ConfirmCard';
import { PartnerKeys } from './PartnerKeys';
import classes from './Partners.module.css';
import { ProposeCard } from './ProposeCard';
import { useSuspend } from './queries';

/** One partner: how surely it is known, when it was last heard, and what was agreed. */
export function PartnerPanel({ partner }: { partner: Partner }): JSX.Element {
  const { t, format } = useText();
  const [open, setOpen] = useState<'confirm' | 'propose' | null>(null);
  const suspend = useSuspend(partner.id);
  const tone =
    partner.state === 'confirmed'
      ? 'accent'
      : partner.state === 'suspended' || partner.state === 'revoked'
        ? 'danger'
        : 'plain';
  return (
    <Panel
      title={<Monogram party={{ party: partner.party, name: partner.name }} full />}
      aside={<Tag tone={tone}>{t(`partners.state.${partner.state}`)}</Tag>}
    >
      <div className={classes.body}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('partners.party')}</dt>
            <dd>
              <code>{partner.party}</code>
            </dd>
          </div>
          <div>
            <dt>{t('partners.languages')}</dt>
            <dd>{format.list(partner.languages.map((tag) => format.languageName(tag)))}</dd>
          </div>
          <div>
            <dt>{t('partners.endpoint')}</dt>
            <dd>
              <code>{partner.endpoint}</code>
            </dd>
          </div>
          <div>
            <dt>{t('partners.lastSeen')}</dt>
            <dd>{partner.lastSeen ? <Ago moment={partner.lastSeen} /> : t('partners.never')}</dd>
          </div>
        </dl>
        {partner.agreements.map((agreement) => (
          <AgreementLine key={agreement.id} agreement={agreement} partner={partner} />
        ))}
        <PartnerKeys partner={partner} />
        {suspend.error ? <Fault fault={suspend.error} /> : null}
        <div className={classes.buttons}>
          {partner.state === 'confirmed' ? (
            <Button variant="default" onClick={() => setOpen('propose')}>
              {t('partners.propose')}
            </Button>
          ) : partner.state === 'revoked' ? null : (
            <Button onClick={() => setOpen('confirm')}>{t('partners.compare')}</Button>
          )}
          {partner.state === 'confirmed' ? (
            <Button
              variant="subtle"
              color="red"
              loading={suspend.isPending}
              onClick={() => suspend.mutate(undefined)}
            >
              {t('partners.suspend')}
            </Button>
          ) : null}
        </div>
      </div>
      {open === 'confirm' ? <ConfirmCard partner={partner} close={() => setOpen(null)} /> : null}
      {open === 'propose' ? <ProposeCard partner={partner} close={() => setOpen(null)} /> : null}
    </Panel>
  );
}
