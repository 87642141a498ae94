import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Subscriber } from '../api/contract/subscribers';
import { maySend } from '../frame/desks';
import classes from '../partners/Partners.module.css';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { useConsultation } from '../session/consultation';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { CertificateCard } from './CertificateCard';
import { ChangeTerms } from './ChangeTerms';
import { useIssueToken, useMoveSubscriber, useRevokeToken } from './queries';
import { SpaceCollections } from './SpaceCollections';
import { TokenCard } from './TokenCard';

/** One subscriber: on which terms, when it last polled, what passed, and its tokens. */
export function SubscriberPanel({ subscriber }: { subscriber: Subscriber }): JSX.Element {
  const { t, named, format } = useText();
  const sends = maySend(useConsultation().acting);
  const [asking, setAsking] = useState<'terms' | 'certificate' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const issue = useIssueToken(subscriber.id);
  const revoke = useRevokeToken(subscriber.id);
  const move = useMoveSubscriber(subscriber.id);
  const active = subscriber.state === 'active';
  const fault = issue.error ?? revoke.error ?? move.error;
  return (
    <Panel
      title={<Monogram party={{ party: subscriber.party, name: subscriber.name }} full />}
      aside={<Tag tone={active ? 'accent' : 'danger'}>{t(`subscribers.state.${subscriber.state}`)}</Tag>}
    >
      <div className={classes.body}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('subscribers.user')}</dt>
            <dd>
              <code>{subscriber.id}</code>
            </dd>
          </div>
          <div>
            <dt>{t('partners.purposes')}</dt>
            <dd>{format.list(subscriber.terms.purposes.map((code) => named('purpose', code)))}</dd>
          </div>
          <div>
            <dt>{t('subscribers.circle')}</dt>
            <dd>
              <MarkingChip marking={subscriber.terms.circle} />
            </dd>
          </div>
          <div>
            <dt>{t('subscribers.until')}</dt>
            <dd>
              <bdi>{format.date(new Date(subscriber.terms.validUntil))}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('subscribers.rights')}</dt>
            <dd>{format.list(rightsOf(subscriber).map((right) => t(`subscribers.right.${right}`)))}</dd>
          </div>
          <div>
            <dt>{t('subscribers.lastPoll')}</dt>
            <dd>{subscriber.lastPoll ? <Ago moment={subscriber.lastPoll} /> : t('subscribers.never')}</dd>
          </div>
          <div>
            <dt>{t('subscribers.handedOut')}</dt>
            <dd>{format.number(subscriber.handedOut)}</dd>
          </div>
          <div>
            <dt>{t('subscribers.takenIn')}</dt>
            <dd>{format.number(subscriber.takenIn)}</dd>
          </div>
          <div>
            <dt>{t('subscribers.certificate')}</dt>
            <dd>
              {subscriber.certificate ? (
                <code dir="ltr">{shortPin(subscriber.certificate)}</code>
              ) : (
                t('subscribers.noCertificate')
              )}
            </dd>
          </div>
        </dl>
        {subscriber.tokens
          .filter((token) => !token.revokedAt)
          .map((token) => (
            <div key={token.id} className={classes.buttons}>
              <span>
                {t('subscribers.tokenOf')} <Ago moment={token.createdAt} />
              </span>
              <Button
                size="xs"
                variant="subtle"
                color="red"
                loading={revoke.isPending}
                onClick={() => revoke.mutate(token.id)}
              >
                {t('subscribers.revoke')}
              </Button>
            </div>
          ))}
        <SpaceCollections subscriber={subscriber} />
        {fault ? <Fault fault={fault} /> : null}
        <div className={classes.buttons}>
          {sends ? (
            <>
              <Button
                variant="default"
                loading={issue.isPending}
                onClick={() => issue.mutate(undefined, { onSuccess: (made) => setSecret(made.token) })}
              >
                {t('subscribers.issue')}
              </Button>
              <Button variant="default" onClick={() => setAsking('terms')}>
                {t('subscribers.change')}
              </Button>
              <Button variant="default" onClick={() => setAsking('certificate')}>
                {t('subscribers.pin')}
              </Button>
            </>
          ) : null}
          {active || sends ? (
            <Button
              variant="subtle"
              color={active ? 'red' : undefined}
              loading={move.isPending}
              onClick={() => move.mutate(active ? 'suspend' : 'resume')}
            >
              {active ? t('subscribers.suspend') : t('subscribers.resume')}
            </Button>
          ) : null}
        </div>
      </div>
      {asking === 'terms' ? <ChangeTerms subscriber={subscriber} close={() => setAsking(null)} /> : null}
      {asking === 'certificate' ? (
        <CertificateCard subscriber={subscriber} close={() => setAsking(null)} />
      ) : null}
      {secret ? <TokenCard name={subscriber.name} token={secret} close={() => setSecret(null)} /> : null}
    </Panel>
  );
}

function rightsOf({ canRead, canWrite }: Subscriber): ('read' | 'write')[] {
  return [...(canRead ? (['read'] as const) : []), ...(canWrite ? (['write'] as const) : [])];
}

/** Enough of a pin to tell two apart. */
function shortPin(pin: string): string {
  return `${pin.slice(0, 16)}…`;
}
