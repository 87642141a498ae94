import { Button } from '@mantine/core';
import { type JSX, useRef, useState } from 'react';
import type { Partner, PartnerKey } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { Fault, Notice } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Ago, At } from '../text/Ago';
import { useText } from '../text/useText';
import { startOf, useRevokePartner, useTakeRevocation } from './keys';
import classes from './Partners.module.css';

/** Which keys of a partner are used since when, the ones before, and how to end them. */
export function PartnerKeys({ partner }: { partner: Partner }): JSX.Element {
  const { t, format } = useText();
  const [open, setOpen] = useState(false);
  const revoked = partner.state === 'revoked';
  return (
    <div className={classes.terms}>
      <Row>
        {t('keys.serialOf', { serial: format.number(partner.serial) })}
        <span>
          {t('keys.usedSince')} <At moment={partner.pinnedAt} />
        </span>
      </Row>
      {partner.keys.map((key) => (
        <FormerKey key={key.fingerprint} of={key} />
      ))}
      {revoked ? (
        <Notice tone="danger" title={t('keys.revoked')}>
          {t('keys.revokedCure')}
        </Notice>
      ) : null}
      {partner.suspect > 0 ? (
        <Notice tone="danger" title={t('keys.suspect', { count: partner.suspect })}>
          {t('keys.suspectCure')}
        </Notice>
      ) : null}
      {partner.refused > 0 ? <p>{t('keys.refused', { count: partner.refused })}</p> : null}
      {revoked ? null : <RevokeButtons partner={partner} open={() => setOpen(true)} />}
      {open ? <RevokeCard partner={partner} close={() => setOpen(false)} /> : null}
    </div>
  );
}

function FormerKey({ of }: { of: PartnerKey }): JSX.Element {
  const { t, format } = useText();
  return (
    <Row>
      {t('keys.serialOf', { serial: format.number(of.serial) })}
      <code>{of.fingerprint.slice(0, 9)}</code>
      {of.revokedAt ? (
        <span>
          {t(of.revokedBy === 'officer' ? 'keys.revokedByUs' : 'keys.revokedByThem')}{' '}
          <Ago moment={of.revokedAt} />
        </span>
      ) : (
        <span>
          {t('keys.replaced')} <Ago moment={of.retiredAt} />
        </span>
      )}
    </Row>
  );
}

function RevokeButtons({ partner, open }: { partner: Partner; open: () => void }): JSX.Element {
  const { t } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const take = useTakeRevocation(partner.id);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('keys.enterRevocation')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void file.text().then((statement) => take.mutate(statement));
        }}
      />
      {take.error ? <Fault fault={take.error} /> : null}
      <div className={classes.buttons}>
        <Button size="xs" variant="subtle" color="red" onClick={open}>
          {t('keys.theirsStolen')}
        </Button>
        <Button size="xs" variant="subtle" loading={take.isPending} onClick={() => chooser.current?.click()}>
          {t('keys.enterRevocation')}
        </Button>
      </div>
    </>
  );
}

function RevokeCard({ partner, close }: { partner: Partner; close: () => void }): JSX.Element {
  const { t } = useText();
  const revoke = useRevokePartner(partner.id);
  const [since, setSince] = useState('');
  return (
    <FormCard
      title={t('keys.theirsTitle', { name: partner.name })}
      close={close}
      act={revoke}
      submit={() => revoke.mutate(startOf(since), { onSuccess: close })}
      label={t('keys.theirsNow')}
      danger
    >
      <Notice tone="danger" title={t('keys.theirsWhat')}>
        {t('keys.revokedCure')}
      </Notice>
      <DateField
        label={t('keys.sinceWhen')}
        description={t('keys.sinceWhy')}
        value={since}
        change={setSince}
      />
    </FormCard>
  );
}
