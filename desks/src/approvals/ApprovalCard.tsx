import { Button, Modal, Textarea } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { ReleaseProposalView } from '../api/contract/approvals';
import { Decisions } from '../exchange/Decisions';
import { Fault, Notice } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Working } from '../parts/Working';
import { UnderSpace } from '../spaces/UnderSpace';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Approvals.module.css';
import { isSaid } from './Necessity';
import { useApprove, useRefuseRelease, useReleaseProposal } from './queries';

/** What a second officer sees before their word lets it go: the necessity, every decision with its reasons, the items. */
export function ApprovalCard({ id, close }: { id: string; close: () => void }): JSX.Element {
  const { t } = useText();
  const view = useReleaseProposal(id);
  return (
    <Modal
      opened
      onClose={close}
      size={880}
      title={view.data?.proposal.warning ? t('approvals.warningTitle') : t('approvals.title')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      {view.isPending ? <Working /> : null}
      {view.error ? <Fault fault={view.error} again={() => void view.refetch()} /> : null}
      {view.data ? <Asked view={view.data} again={() => void view.refetch()} close={close} /> : null}
    </Modal>
  );
}

interface AskedProps {
  view: ReleaseProposalView;
  again: () => void;
  close: () => void;
}

function Asked({ view, again, close }: AskedProps): JSX.Element {
  const { t, named } = useText();
  const { proposal } = view;
  return (
    <div className={classes.card}>
      {proposal.warning ? (
        <>
          <blockquote className={classes.said}>
            <Free text={proposal.warning.threat} />
          </blockquote>
          <p>
            <b>{t('tipoffs.permitted')}</b> <Free text={proposal.warning.permittedAction} />
          </p>
          <div className={classes.facts}>
            <Row>
              {t(`approvals.warning.${proposal.warning.urgency}`)}
              {t('approvals.within', { count: Math.ceil(proposal.warning.acknowledgeWithinSeconds / 60) })}
              <span>
                {t('approvals.ends')} <Ago moment={proposal.expiresAt} />
              </span>
            </Row>
          </div>
          <p>
            <b>{t('approvals.necessity')}</b>
          </p>
        </>
      ) : null}
      <blockquote className={classes.said}>
        <Free text={proposal.necessity} />
      </blockquote>
      <div className={classes.facts}>
        <Row>
          {t('approvals.by', { name: proposal.by })}
          <Ago moment={proposal.proposedAt} />
          {proposal.space ? <UnderSpace id={proposal.space} /> : null}
          {named('purpose', proposal.purpose)}
          {proposal.caseRef ? t('approvals.case', { caseRef: proposal.caseRef }) : null}
          {t(`exchange.humanRights.answer.${proposal.humanRights}`)}
        </Row>
      </div>
      <p className={classes.items}>
        <span>{t('approvals.read')}</span>
        {proposal.items.map((item) => (
          <Link key={item.id} to="/entity/$id" params={{ id: item.id }} target="_blank">
            <Free text={item.name || item.id} />
          </Link>
        ))}
      </p>
      {view.changed ? (
        <Notice tone="danger" title={t('approvals.changed')}>
          {t('approvals.changedCure')}
        </Notice>
      ) : null}
      <Decisions decisions={view.decisions} partners={[]} names={proposal.partners} />
      {proposal.own ? null : <Word view={view} again={again} close={close} />}
    </div>
  );
}

/**
 * Approving or refusing; a refusal says why. It stays when nothing waits any more: the news of its own act may come before
 * the answer, which still has to close the card.
 */
function Word({ view, again, close }: AskedProps): JSX.Element | null {
  const { t } = useText();
  const { id } = view.proposal;
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const approve = useApprove(id);
  const refuse = useRefuseRelease(id);
  const fault = approve.error ?? refuse.error;
  if (view.proposal.state !== 'waiting') return fault ? <Fault fault={fault} again={again} /> : null;
  return (
    <>
      {refusing ? (
        <Textarea
          label={t('approvals.reason')}
          description={t('approvals.reasonWhy')}
          dir="auto"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      {fault ? <Fault fault={fault} again={again} /> : null}
      <footer className={classes.foot}>
        <Button
          variant="default"
          color="red"
          loading={refuse.isPending}
          disabled={refusing && !isSaid(reason)}
          onClick={() => (refusing ? refuse.mutate(reason.trim(), { onSuccess: close }) : setRefusing(true))}
        >
          {refusing ? t('approvals.refuseNow') : t('approvals.refuse')}
        </Button>
        <Button
          leftSection={<IconUserCheck size={16} aria-hidden="true" />}
          loading={approve.isPending}
          disabled={view.changed || refusing}
          onClick={() => approve.mutate(view.decisionHash, { onSuccess: close })}
        >
          {t('approvals.approve')}
        </Button>
      </footer>
    </>
  );
}
