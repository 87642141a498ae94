import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { TipOff } from '../api/contract/exchange';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { CountdownRing } from './CountdownRing';
import { OutcomeForm } from './OutcomeForm';
import { isWaiting, useAcknowledge, useAlert } from './queries';
import { Steps } from './Steps';
import { Subjects } from './Subjects';
import classes from './TipOffs.module.css';

/** One warning from sending to outcome. */
export function TipOffLine({ tipOff }: { tipOff: TipOff }): JSX.Element {
  const { t } = useText();
  const acknowledge = useAcknowledge();
  const alert = useAlert(tipOff.id);
  const waiting = isWaiting(tipOff);
  const open = tipOff.direction === 'in' && tipOff.acknowledgedAt && !tipOff.outcome;
  return (
    <li className={classes.line} data-waiting={waiting || undefined}>
      <div className={classes.main}>
        <p className={classes.first}>
          <Monogram party={{ party: tipOff.partner, name: tipOff.partnerName ?? tipOff.partner }} full />
          <Tag
            tone={tipOff.state === 'escalated' ? 'danger' : tipOff.state === 'closed' ? 'quiet' : 'accent'}
          >
            {t(`tipoffs.state.${tipOff.state}`)}
          </Tag>
          <Tag>{t(`tipoffs.urgency.${tipOff.urgency}`)}</Tag>
          <span className={classes.when}>
            <Ago moment={tipOff.sentAt} />
          </span>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            loading={alert.isPending}
            onClick={() => alert.mutate()}
          >
            {t('tipoffs.alert')}
          </Button>
        </p>
        <Free text={tipOff.threat} block className={classes.threat} />
        <p className={classes.permitted}>
          <span>{t('tipoffs.permitted')}</span> <Free text={tipOff.permittedAction} />
        </p>
        <Subjects subjects={tipOff.subjects} />
        <Steps tipOff={tipOff} />
        {tipOff.outcome ? (
          <div className={classes.outcome}>
            <b>{t(`tipoffs.result.${tipOff.outcome.result}`)}</b>
            <Free text={tipOff.outcome.text} block />
          </div>
        ) : null}
        {acknowledge.error ? <Fault fault={acknowledge.error} /> : null}
        {alert.error ? <Fault fault={alert.error} /> : null}
        {waiting ? (
          <Button
            className={classes.act}
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate(tipOff.id)}
          >
            {t('tipoffs.acknowledge')}
          </Button>
        ) : null}
        {open ? <OutcomeForm id={tipOff.id} /> : null}
      </div>
      {tipOff.acknowledgedAt || tipOff.state === 'closed' ? null : (
        <CountdownRing from={tipOff.deliveredAt ?? tipOff.sentAt} until={tipOff.acknowledgeBy} />
      )}
    </li>
  );
}
