import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { ReleaseProposal } from '../api/contract/approvals';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { UnderSpace } from '../spaces/UnderSpace';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Approvals.module.css';
import { useWithdraw } from './queries';

const TONES = {
  waiting: 'accent',
  approved: 'accent',
  sent: 'accent',
  refused: 'danger',
  stopped: 'danger',
  withdrawn: 'quiet',
  expired: 'quiet',
} as const;

/** One release that needs two persons: what, to whom, why, by whom, and how long it still waits. */
export function ProposalLine(props: { proposal: ReleaseProposal; open: () => void }): JSX.Element {
  const { t } = useText();
  const { proposal, open } = props;
  const withdraw = useWithdraw();
  const waits = proposal.state === 'waiting';
  const [first] = proposal.items;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.what}>
          <b>
            <Free text={first?.name || first?.id || ''} />
          </b>
          {proposal.items.length > 1 ? (
            <span>{t('approvals.more', { count: proposal.items.length - 1 })}</span>
          ) : null}
          {proposal.partners.map((partner) => (
            <Monogram key={partner.party} party={partner} full />
          ))}
          {proposal.warning ? (
            <Tag tone={proposal.warning.urgency === 'immediate' && waits ? 'danger' : 'accent'}>
              {t(`approvals.warning.${proposal.warning.urgency}`)}
            </Tag>
          ) : null}
          <Tag tone={TONES[proposal.state]}>{t(`approvals.state.${proposal.state}`)}</Tag>
        </p>
        {proposal.warning ? (
          <p className={classes.necessity}>
            <Free text={proposal.warning.threat} />
          </p>
        ) : null}
        <p className={classes.necessity}>
          <Free text={proposal.necessity} />
        </p>
        <div className={classes.facts}>
          <Row>
            {proposal.own ? null : t('approvals.by', { name: proposal.by })}
            <Ago moment={proposal.proposedAt} />
            {proposal.space ? <UnderSpace id={proposal.space} /> : null}
            {waits ? (
              <span>
                {t('approvals.ends')} <Ago moment={proposal.expiresAt} />
              </span>
            ) : null}
            {proposal.own && proposal.decidedBy && proposal.state !== 'withdrawn'
              ? t('approvals.decidedBy', { name: proposal.decidedBy })
              : null}
          </Row>
        </div>
        {proposal.state === 'refused' && proposal.reason ? (
          <p className={classes.reason}>
            <Free text={proposal.reason} />
          </p>
        ) : null}
        {proposal.state === 'stopped' ? <p className={classes.reason}>{t('approvals.stopped')}</p> : null}
        {withdraw.error ? <Fault fault={withdraw.error} /> : null}
      </div>
      {waits ? (
        <div className={classes.buttons}>
          <Button size="xs" variant={proposal.own ? 'default' : 'filled'} onClick={open}>
            {proposal.own ? t('approvals.look') : t('approvals.review')}
          </Button>
          {proposal.own ? (
            <Button
              size="xs"
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(proposal.id)}
            >
              {t('approvals.withdraw')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
