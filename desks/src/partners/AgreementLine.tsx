import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Agreement, AgreementNotice, Partner } from '../api/contract/exchange';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { AgreementActs } from './AgreementActs';
import { DEADLINES, QUOTAS, USUAL } from './numbers';
import classes from './Partners.module.css';
import { SignCard } from './SignCard';

const TONES = { 'in-force': 'accent', suspended: 'danger', terminated: 'quiet', replaced: 'quiet' } as const;

/** One agreement: what for, how fast, how much, who signed, what was said, and the way to read and sign it. */
export function AgreementLine({
  agreement,
  partner,
}: {
  agreement: Agreement;
  partner: Partner;
}): JSX.Element {
  const { t, named, format } = useText();
  const [reading, setReading] = useState(false);
  const mine = agreement.state === 'offered';
  const tone = agreement.state in TONES ? TONES[agreement.state as keyof typeof TONES] : 'plain';
  const quotas = QUOTAS.filter((one) => agreement.quotas[one] > 0);
  const usual = DEADLINES.every((one) => agreement.deadlines[one] === USUAL[one]);
  return (
    <div className={classes.agreement}>
      <IconFileText size={18} stroke={1.6} aria-hidden="true" />
      <div className={classes.agreementWords}>
        <p>
          <b>
            <Free text={agreement.title} />
          </b>{' '}
          <Tag tone={tone}>{t(`partners.agreement.${agreement.state}`)}</Tag>
        </p>
        <div className={classes.terms}>
          <Row>
            {format.list(agreement.purposes.map((code) => named('purpose', code)))}
            {agreement.validUntil
              ? t('partners.validUntil', { date: format.date(new Date(agreement.validUntil)) })
              : null}
          </Row>
          {usual ? null : (
            <Row>
              {t('partners.answers', {
                hours: format.list(DEADLINES.map((one) => format.number(agreement.deadlines[one]))),
              })}
            </Row>
          )}
          {quotas.length > 0 ? (
            <Row>
              {quotas.map((one) => `${t(`partners.quota.${one}`)}: ${format.number(agreement.quotas[one])}`)}
            </Row>
          ) : null}
          <Row>
            {agreement.signedByUs ? t('partners.signedByUs') : t('partners.notSignedByUs')}
            {agreement.signedByThem ? t('partners.signedByThem') : t('partners.notSignedByThem')}
          </Row>
          {agreement.suspensions.map((one) => (
            <Said key={one.by} notice={one} partner={partner} />
          ))}
          {agreement.termination ? <Said notice={agreement.termination} partner={partner} /> : null}
        </div>
        <AgreementActs agreement={agreement} partner={partner} />
      </div>
      <Button size="xs" variant={mine ? 'filled' : 'default'} onClick={() => setReading(true)}>
        {mine ? t('partners.readAndSign') : t('partners.read')}
      </Button>
      {reading ? <SignCard agreement={agreement} partner={partner} close={() => setReading(false)} /> : null}
    </div>
  );
}

/** Who said it, from when it holds, and why in their own words. */
function Said({ notice, partner }: { notice: AgreementNotice; partner: Partner }): JSX.Element {
  const { t, format } = useText();
  const date = format.date(new Date(notice.from ?? notice.at));
  const theirs = notice.by === partner.party;
  const ended = notice.act === 'terminate';
  return (
    <p>
      {ended && theirs ? t('partners.terminatedByThem', { name: partner.name, date }) : null}
      {ended && !theirs ? t('partners.terminatedByUs', { date }) : null}
      {!ended && theirs ? t('partners.suspendedByThem', { name: partner.name, date }) : null}
      {!ended && !theirs ? t('partners.suspendedByUs', { date }) : null} <Free text={notice.reason} />
    </p>
  );
}
