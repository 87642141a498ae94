import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { Proposal } from '../api/contract/people';
import { labelOf } from '../parts/MarkingChip';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { addressOf } from './address';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { useAgree, useProposals, useRefuse } from './queries';

/** What is above the node's ceiling and waits for a second administrator; nothing is shown while nothing waits. */
export function Proposals({ hand }: { hand: (handed: Handed) => void }): JSX.Element | null {
  const { t } = useText();
  const proposals = useProposals();
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
  const { proposal, hand } = props;
  const agree = useAgree();
  const refuse = useRefuse();
  const { name } = proposal;
  const title =
    proposal.kind === 'link' ? t('people.proposalLink', { name }) : t('people.proposalRights', { name });
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p>
          <b>{title}</b>
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
        {agree.error || refuse.error ? <Fault fault={agree.error ?? refuse.error} /> : null}
      </div>
      <div className={classes.buttons}>
        {proposal.own ? null : (
          <Button
            size="xs"
            loading={agree.isPending}
            onClick={() =>
              agree.mutate(proposal.id, {
                onSuccess: (made) => {
                  if (made) hand({ name: proposal.name, link: addressOf(made) });
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
          onClick={() => refuse.mutate(proposal.id)}
        >
          {proposal.own ? t('people.withdraw') : t('people.refuse')}
        </Button>
      </div>
    </li>
  );
}
