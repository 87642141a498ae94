import { Button, Checkbox, Modal } from '@mantine/core';
import { IconSend2, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useMemo, useState } from 'react';
import type { ItemName } from '../api/contract/common';
import { isSaid, Necessity } from '../approvals/Necessity';
import { usePutForward } from '../approvals/queries';
import { AskConsent } from '../consents/AskConsent';
import { maySend } from '../frame/desks';
import { Monogram } from '../parts/Monogram';
import { Fault, Notice } from '../parts/Notice';
import { Working } from '../parts/Working';
import { ForRequest } from '../requests/ForRequest';
import { useConsultation } from '../session/consultation';
import { useSession } from '../session/session';
import { ForSpace } from '../spaces/ForSpace';
import { NotReceiving } from '../spaces/NotReceiving';
import { useSpace } from '../spaces/queries';
import { useText } from '../text/useText';
import { Decisions } from './Decisions';
import { HumanRightsQuestion } from './HumanRightsQuestion';
import { Prospects } from './Prospects';
import { type HumanRights, usePartners, usePreview, useRelease } from './queries';
import classes from './ReleaseCard.module.css';

interface ReleaseCardProps {
  items: ItemName[];
  /** A space and its member to which it goes and nowhere else. */
  within?: { space: string; partner: string };
  close: () => void;
}

/** The decision card: who would get what, on what ground, and what would cure a refusal. Nothing is sent before. */
export function ReleaseCard({ items, within, close }: ReleaseCardProps): JSX.Element {
  const { t } = useText();
  const { purpose } = useConsultation();
  const partners = usePartners();
  const [partnerIds, setPartnerIds] = useState<string[]>(within ? [within.partner] : []);
  const [space, setSpace] = useState<string | null>(within?.space ?? null);
  const roster = useSpace(space).data?.roster;
  const [humanRights, setHumanRights] = useState<HumanRights>('unanswered');
  const wish = useMemo(
    () => ({ ids: items.map((item) => item.id), partners: partnerIds, purpose, humanRights }),
    [items, partnerIds, purpose, humanRights],
  );
  const preview = usePreview(wish, space);
  const release = useRelease(space);
  const [request, setRequest] = useState<string | null>(null);
  const answering = partnerIds.length === 1 && request && !space ? { request } : {};
  const put = usePutForward();
  const [necessity, setNecessity] = useState('');
  const sends = maySend(useSession().account.roles);
  const confirmed =
    partners.data?.items.filter(
      (partner) =>
        partner.state === 'confirmed' &&
        (!within || partner.party === within.partner) &&
        (!space || roster?.some((member) => member.party === partner.party && member.receives)),
    ) ?? [];
  const permitted = preview.data?.decisions.filter((decision) => decision.outcome === 'permit') ?? [];
  const second =
    preview.data?.decisions.some((one) => one.needs?.every((need) => need === 'second-officer')) ?? false;
  const itemCount = new Set(permitted.map((decision) => decision.id)).size;
  const partnerCount = new Set(permitted.map((decision) => decision.partner)).size;
  return (
    <Modal
      opened
      onClose={close}
      size={880}
      title={t('exchange.release.title', { count: items.length })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      {put.data ? (
        <div className={classes.card}>
          <Notice
            title={t('approvals.done')}
            action={
              <Button
                size="xs"
                variant="default"
                renderRoot={(props) => <Link to="/outbox" {...props} onClick={close} />}
              >
                {t('exchange.release.toOutbox')}
              </Button>
            }
          >
            {t('approvals.doneNext')}
          </Notice>
        </div>
      ) : release.data ? (
        <div className={classes.card}>
          <Notice
            title={t('exchange.release.done', { count: release.data.sent.length })}
            action={
              <Button
                size="xs"
                variant="default"
                renderRoot={(props) => <Link to="/outbox" {...props} onClick={close} />}
              >
                {t('exchange.release.toOutbox')}
              </Button>
            }
          >
            {t('exchange.release.doneNext')}
          </Notice>
        </div>
      ) : (
        <div className={classes.card}>
          {within ? null : (
            <ForSpace
              space={space}
              choose={(chosen) => {
                setSpace(chosen);
                setPartnerIds([]);
              }}
            />
          )}
          <Checkbox.Group
            label={t('exchange.release.to')}
            value={partnerIds}
            onChange={setPartnerIds}
            className={classes.partners}
          >
            <div className={classes.choices}>
              {confirmed.map((partner) => (
                <Checkbox
                  key={partner.id}
                  value={partner.id}
                  label={<Monogram party={{ party: partner.party, name: partner.name }} full />}
                />
              ))}
            </div>
          </Checkbox.Group>
          <HumanRightsQuestion answer={humanRights} change={setHumanRights} />
          {space && roster && !within ? <NotReceiving roster={roster} /> : null}
          {space ? null : <ForRequest partnerIds={partnerIds} request={request} choose={setRequest} />}
          {partners.data && confirmed.length === 0 ? (
            <Notice title={t(space ? 'spaces.nobodyReceives' : 'exchange.release.noPartner')}>
              {t(space ? 'spaces.nobodyReceivesCure' : 'exchange.release.noPartnerCure')}
            </Notice>
          ) : null}
          {partners.error ? <Fault fault={partners.error} /> : null}
          {partnerIds.length === 0 && !space && confirmed.length > 0 ? (
            <Prospects ids={wish.ids} purpose={purpose} humanRights={humanRights} partners={confirmed} />
          ) : null}
          {preview.isFetching ? <Working label={t('exchange.release.deciding')} /> : null}
          {preview.error ? <Fault fault={preview.error} again={() => void preview.refetch()} /> : null}
          {preview.data ? <Decisions decisions={preview.data.decisions} partners={confirmed} /> : null}
          {sends && preview.data ? (
            <AskConsent
              decisions={preview.data.decisions}
              partners={confirmed}
              purpose={purpose}
              humanRights={humanRights}
            />
          ) : null}
          {sends ? null : (
            <Notice title={t('exchange.release.notYours')}>{t('exchange.release.notYoursCure')}</Notice>
          )}
          {second && sends ? <Necessity text={necessity} change={setNecessity} /> : null}
          {put.error ? <Fault fault={put.error} again={() => void preview.refetch()} /> : null}
          {release.error ? <Fault fault={release.error} again={() => void preview.refetch()} /> : null}
          <footer className={classes.foot}>
            <Button variant="default" onClick={close}>
              {t('parts.cancel')}
            </Button>
            {second && sends ? (
              <Button
                leftSection={<IconUserCheck size={16} aria-hidden="true" />}
                disabled={!isSaid(necessity) || preview.isFetching}
                loading={put.isPending}
                onClick={() =>
                  preview.data &&
                  put.mutate({
                    ...wish,
                    ...answering,
                    ...(space ? { space } : {}),
                    decisionHash: preview.data.decisionHash,
                    necessity: necessity.trim(),
                  })
                }
              >
                {t('approvals.put')}
              </Button>
            ) : null}
            <Button
              variant={second ? 'default' : 'filled'}
              leftSection={<IconSend2 size={16} className="mirrored" aria-hidden="true" />}
              disabled={!sends || permitted.length === 0 || preview.isFetching}
              loading={release.isPending}
              onClick={() =>
                preview.data &&
                release.mutate({ ...wish, ...answering, decisionHash: preview.data.decisionHash })
              }
            >
              {permitted.length > 0
                ? t('exchange.release.act', {
                    items: t('exchange.release.items', { count: itemCount }),
                    partners: t('exchange.release.partners', { count: partnerCount }),
                  })
                : t(partnerIds.length > 0 ? 'exchange.release.nothing' : 'exchange.release.choose')}
            </Button>
          </footer>
        </div>
      )}
    </Modal>
  );
}
