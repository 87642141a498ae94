import { Button, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Proposal } from '../api/contract/people';
import { useRefetchOn } from '../frame/live';
import { labelOf } from '../parts/MarkingChip';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { useSession } from '../session/session';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { addressOf } from './address';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { useAgree, useProposals, useRefuse, useWithdrawProposal } from './queries';

/** What waits for an approver, and what was refused; nothing is shown while there is nothing. */
export function Proposals({ hand }: { hand: (handed: Handed) => void }): JSX.Element | null {
  const { t } = useText();
  const proposals = useProposals();
  useRefetchOn('account-proposal', ['account-proposals']);
  if (proposals.error) return <Fault fault={proposals.error} again={() => void proposals.refetch()} />;
  if (!proposals.data || proposals.data.items.length === 0) return null;
  return (
    <Panel title={t('people.proposals')}>
      <ul>
        {proposals.data.items.map((one) => (
          <ProposalLine key={one.id} proposal={one} hand={hand} />
        ))}
      </ul>
    </Panel>
  );
}

function ProposalLine(props: { proposal: Proposal; hand: (handed: Handed) => void }): JSX.Element {
  const { t, named, format } = useText();
  const roles = useSession().account.roles;
  const { proposal } = props;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p>
          <b>{t(`people.proposal.${proposal.kind}`, { name: proposal.name })}</b>
        </p>
        <div className={classes.facts}>
          <Row>
            {format.list(proposal.roles.map((role) => named('role', role)))}
            {labelOf(proposal.clearance)}
            {proposal.compartments.length > 0 ? proposal.compartments.join(' ') : null}
            {t('people.proposedBy', { name: proposal.by })}
            <Ago moment={proposal.at} />
          </Row>
        </div>
        {proposal.refused === null ? null : (
          <p className={classes.refused}>
            <Tag tone="danger">{t('people.refused')}</Tag> <Free text={proposal.refused} />
          </p>
        )}
        {proposal.obstacle ? <p className={classes.facts}>{t('people.notYou')}</p> : null}
      </div>
      {roles.includes('administrator') ? <Withdraw proposal={proposal} /> : null}
      {roles.includes('approver') && proposal.refused === null ? <Word {...props} /> : null}
    </li>
  );
}

function Withdraw({ proposal }: { proposal: Proposal }): JSX.Element {
  const { t } = useText();
  const withdraw = useWithdrawProposal();
  return (
    <div className={classes.buttons}>
      {withdraw.error ? <Fault fault={withdraw.error} /> : null}
      <Button
        size="xs"
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(proposal.id)}
      >
        {proposal.refused === null ? t('people.withdraw') : t('people.takeNote')}
      </Button>
    </div>
  );
}

/** Agreeing, which gives the approver their half of the link, or refusing with a reason. */
function Word(props: { proposal: Proposal; hand: (handed: Handed) => void }): JSX.Element {
  const { t } = useText();
  const { proposal, hand } = props;
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const agree = useAgree();
  const refuse = useRefuse();
  const fault = agree.error ?? refuse.error;
  return (
    <div className={classes.word}>
      {refusing ? (
        <Textarea
          label={t('people.reason')}
          dir="auto"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      {fault ? <Fault fault={fault} /> : null}
      <div className={classes.buttons}>
        {refusing ? null : (
          <Button
            size="xs"
            loading={agree.isPending}
            disabled={Boolean(proposal.obstacle)}
            onClick={() =>
              agree.mutate(proposal.id, {
                onSuccess: (made) => {
                  if (made) hand({ name: proposal.name, link: addressOf(made), half: true });
                },
              })
            }
          >
            {t('people.agree')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          loading={refuse.isPending}
          disabled={refusing && reason.trim() === ''}
          onClick={() =>
            refusing ? refuse.mutate({ id: proposal.id, reason: reason.trim() }) : setRefusing(true)
          }
        >
          {t('people.refuse')}
        </Button>
      </div>
    </div>
  );
}
