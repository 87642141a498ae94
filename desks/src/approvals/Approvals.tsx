import { type JSX, useState } from 'react';
import type { ReleaseProposal } from '../api/contract/approvals';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { ApprovalCard } from './ApprovalCard';
import { ProposalLine } from './ProposalLine';
import { useReleaseProposals } from './queries';

const SHOWN = 5;

/**
 * What waits for this officer, and what became of that they put forward; nothing while there is none. With `warnings`, tip-offs
 * alone.
 */
export function Approvals({ warnings = false }: { warnings?: boolean }): JSX.Element | null {
  const sends = maySend(useSession().account.roles);
  return sends ? <Lists warnings={warnings} /> : null;
}

function Lists({ warnings }: { warnings: boolean }): JSX.Element | null {
  const { t } = useText();
  const proposals = useReleaseProposals();
  const [open, setOpen] = useState<string | null>(null);
  useRefetchOn('proposal', ['release-proposals']);
  const shown = (one: ReleaseProposal): boolean => !warnings || Boolean(one.warning);
  const waiting = (proposals.data?.waiting ?? []).filter(shown);
  const own = (proposals.data?.own ?? []).filter(shown).sort(openFirst).slice(0, SHOWN);
  useMarkings(waiting.flatMap((one) => one.items.flatMap((item) => (item.marking ? [item.marking] : []))));
  if (proposals.error) return <Fault fault={proposals.error} again={() => void proposals.refetch()} />;
  return (
    <>
      {waiting.length > 0 ? (
        <Panel title={t('approvals.waiting')} id="approvals">
          <ul>
            {waiting.map((one) => (
              <ProposalLine key={one.id} proposal={one} open={() => setOpen(one.id)} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {own.length > 0 ? (
        <Panel title={t('approvals.own')}>
          <ul>
            {own.map((one) => (
              <ProposalLine key={one.id} proposal={one} open={() => setOpen(one.id)} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {open ? <ApprovalCard id={open} close={() => setOpen(null)} /> : null}
    </>
  );
}

function openFirst(one: ReleaseProposal, other: ReleaseProposal): number {
  return Number(other.state === 'waiting') - Number(one.state === 'waiting');
}
