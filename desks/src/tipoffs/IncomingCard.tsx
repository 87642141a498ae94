import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useEffect, useRef } from 'react';
import type { TipOff } from '../api/contract/exchange';
import { useKeys } from '../frame/keys';
import { Key } from '../parts/Key';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { CountdownRing } from './CountdownRing';
import classes from './IncomingCard.module.css';
import { useAcknowledge } from './queries';
import { Subjects } from './Subjects';

interface IncomingCardProps {
  tipOff: TipOff;
  others: number;
  setAside: () => void;
}

/** Who warns of what, what may be done in one line, how long until it climbs, and one key to say "seen". */
export function IncomingCard({ tipOff, others, setAside }: IncomingCardProps): JSX.Element {
  const { t } = useText();
  const card = useRef<HTMLDivElement>(null);
  const acknowledge = useAcknowledge();
  useKeys({ a: () => acknowledge.mutate(tipOff.id) }, { inDialog: true });
  useEffect(() => card.current?.focus(), []);
  return (
    <div className={classes.layer}>
      <div
        ref={card}
        className={classes.card}
        role="alertdialog"
        aria-labelledby="tip-off-title"
        tabIndex={-1}
      >
        <header className={classes.head}>
          <IconAlertTriangle size={22} aria-hidden="true" />
          <h2 id="tip-off-title">{t('tipoffs.incoming')}</h2>
          <Monogram party={{ party: tipOff.partner, name: tipOff.partnerName ?? tipOff.partner }} full />
          <Ago moment={tipOff.sentAt} />
        </header>
        <div className={classes.body}>
          <div className={classes.words}>
            <Free text={tipOff.threat} block className={classes.threat} />
            <div className={classes.action}>
              <span className={classes.label}>{t('tipoffs.permitted')}</span>
              <Free text={tipOff.permittedAction} block />
            </div>
            <Subjects subjects={tipOff.subjects} />
          </div>
          <CountdownRing from={tipOff.deliveredAt ?? tipOff.sentAt} until={tipOff.acknowledgeBy} />
        </div>
        {tipOff.escalation.length > 0 ? (
          <p className={classes.climbed}>{t('tipoffs.climbed', { count: tipOff.escalation.length })}</p>
        ) : null}
        {acknowledge.error ? <Fault fault={acknowledge.error} /> : null}
        <footer className={classes.foot}>
          <Button
            size="md"
            loading={acknowledge.isPending}
            rightSection={<Key name="a" />}
            onClick={() => acknowledge.mutate(tipOff.id)}
          >
            {t('tipoffs.acknowledge')}
          </Button>
          <Button size="md" variant="default" renderRoot={(props) => <Link to="/tip-offs" {...props} />}>
            {t('tipoffs.openDesk')}
          </Button>
          <Button size="md" variant="subtle" color="gray" onClick={setAside}>
            {t('tipoffs.setAside')}
          </Button>
          {others > 0 ? (
            <span className={classes.others}>{t('tipoffs.others', { count: others })}</span>
          ) : null}
        </footer>
      </div>
    </div>
  );
}
