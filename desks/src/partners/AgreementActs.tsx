import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Agreement, AgreementNotice, Partner } from '../api/contract/exchange';
import { useText } from '../text/useText';
import classes from './Partners.module.css';
import { ProposeCard } from './ProposeCard';
import { SayCard } from './SayCard';

/** What may be done about an agreement that stands: only who suspended it may resume it. */
export function AgreementActs({
  agreement,
  partner,
}: {
  agreement: Agreement;
  partner: Partner;
}): JSX.Element | null {
  const { t } = useText();
  const [open, setOpen] = useState<AgreementNotice['act'] | 'version' | null>(null);
  const stands = agreement.state === 'in-force' || agreement.state === 'suspended';
  const ours = agreement.suspensions.some((one) => one.by !== partner.party);
  const close = (): void => setOpen(null);
  if (!stands) return null;
  const pause = ours ? 'resume' : 'suspend';
  return (
    <div className={classes.acts}>
      <Button size="xs" variant="default" onClick={() => setOpen(pause)}>
        {t(`partners.act.${pause}.do`)}
      </Button>
      {agreement.termination ? null : (
        <>
          <Button size="xs" variant="default" onClick={() => setOpen('version')}>
            {t('partners.newVersion')}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={() => setOpen('terminate')}>
            {t('partners.act.terminate.do')}
          </Button>
        </>
      )}
      {open === 'version' ? <ProposeCard partner={partner} replacing={agreement} close={close} /> : null}
      {open && open !== 'version' ? (
        <SayCard agreement={agreement} partner={partner} act={open} close={close} />
      ) : null}
    </div>
  );
}
