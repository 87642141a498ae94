import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Agreement, Partner } from '../api/contract/exchange';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Partners.module.css';
import { SignCard } from './SignCard';

/** One agreement: what for, who signed, and the way to read and sign it. */
export function AgreementLine({
  agreement,
  partner,
}: {
  agreement: Agreement;
  partner: Partner;
}): JSX.Element {
  const { t, named, format } = useText();
  const [reading, setReading] = useState(false);
  const live = agreement.state === 'in-force';
  const mine = !agreement.signedByUs && agreement.state !== 'ended';
  return (
    <div className={classes.agreement}>
      <IconFileText size={18} stroke={1.6} aria-hidden="true" />
      <div className={classes.agreementWords}>
        <p>
          <b>
            <Free text={agreement.title} />
          </b>{' '}
          <Tag tone={live ? 'accent' : 'plain'}>{t(`partners.agreement.${agreement.state}`)}</Tag>
        </p>
        <div className={classes.terms}>
          <Row>
            {format.list(agreement.purposes.map((code) => named('purpose', code)))}
            {agreement.validUntil
              ? t('partners.validUntil', { date: format.date(new Date(agreement.validUntil)) })
              : null}
          </Row>
          <Row>
            {agreement.signedByUs ? t('partners.signedByUs') : t('partners.notSignedByUs')}
            {agreement.signedByThem ? t('partners.signedByThem') : t('partners.notSignedByThem')}
          </Row>
        </div>
      </div>
      <Button size="xs" variant={mine ? 'filled' : 'default'} onClick={() => setReading(true)}>
        {mine ? t('partners.readAndSign') : t('partners.read')}
      </Button>
      {reading ? <SignCard agreement={agreement} partner={partner} close={() => setReading(false)} /> : null}
    </div>
  );
}
