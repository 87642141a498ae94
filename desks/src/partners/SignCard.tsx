import { Button, Checkbox, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Agreement, Partner } from '../api/contract/exchange';
import { EffectView } from '../oversight/LawEffectView';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { Changes } from './Changes';
import classes from './Partners.module.css';
import { useAgreementEffect, useSign } from './queries';

interface SignCardProps {
  agreement: Agreement;
  partner: Partner;
  close: () => void;
}

/** The whole text and its hash: what is signed is exactly what was read. */
export function SignCard({ agreement, partner, close }: SignCardProps): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const [read, setRead] = useState(false);
  const sign = useSign(agreement.id);
  const mine = agreement.state === 'offered';
  const before = partner.agreements.find((one) => one.id === agreement.replaces);
  const waits = agreement.state === 'proposed' || agreement.state === 'offered';
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={<Free text={agreement.title} />}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.card}>
        {before ? <Changes before={before} after={agreement} /> : null}
        <pre
          className={classes.text}
          dir="ltr"
          role="region"
          tabIndex={0}
          aria-label={t('partners.agreementText')}
        >
          {readable(agreement.text)}
        </pre>
        <p>
          {t('partners.hash')} <code className={classes.print}>{agreement.hash}</code>
        </p>
        {waits && acting.includes('approver') ? <EffectOf agreement={agreement} /> : null}
        {mine ? (
          <>
            <Checkbox checked={read} onChange={() => setRead(!read)} label={t('partners.haveRead')} />
            {sign.error ? <Fault fault={sign.error} /> : null}
            <footer className={classes.foot}>
              <Button variant="default" onClick={close}>
                {t('parts.cancel')}
              </Button>
              <Button
                disabled={!read}
                loading={sign.isPending}
                onClick={() => sign.mutate(agreement.hash, { onSuccess: close })}
              >
                {t('partners.sign', { name: partner.name })}
              </Button>
            </footer>
          </>
        ) : null}
      </div>
    </Modal>
  );
}

function EffectOf({ agreement }: { agreement: Agreement }): JSX.Element {
  return <EffectView effect={useAgreementEffect(agreement.id)} />;
}

/** The canonical text is one line of JSON; spread out it says the same and can be read. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
