import { IconLink } from '@tabler/icons-react';
import type { JSX } from 'react';
import { usePartners } from '../exchange/queries';
import { useRefetchOn } from '../frame/live';
import { OutletSection } from '../outlets/OutletSection';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Working } from '../parts/Working';
import { PouchSection } from '../pouches/PouchSection';
import { SubscriberSection } from '../subscribers/SubscriberSection';
import { useText } from '../text/useText';
import { AddCard } from './AddCard';
import { KeysPanel } from './KeysPanel';
import { OwnCard } from './OwnCard';
import { PartnerPanel } from './PartnerPanel';
import classes from './Partners.module.css';

/** Whom this node knows, how surely, and under which agreements. */
export function PartnerDesk(): JSX.Element {
  const { t } = useText();
  const partners = usePartners();
  useRefetchOn('partner', ['partners']);
  useRefetchOn('partner', ['keys']);
  useRefetchOn('agreement', ['partners']);
  return (
    <Page title={t('partners.title')} lead={t('partners.lead')}>
      <div className={classes.top}>
        <OwnCard />
        <AddCard />
      </div>
      <KeysPanel />
      {partners.isPending ? <Working /> : null}
      {partners.error ? <Fault fault={partners.error} again={() => void partners.refetch()} /> : null}
      {partners.data?.items.length === 0 ? (
        <Empty glyph={IconLink} title={t('partners.none')}>
          {t('partners.noneCure')}
        </Empty>
      ) : null}
      {partners.data?.items.map((partner) => (
        <PartnerPanel key={partner.id} partner={partner} />
      ))}
      <PouchSection />
      <SubscriberSection />
      <OutletSection />
    </Page>
  );
}
