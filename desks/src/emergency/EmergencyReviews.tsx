import { IconShieldCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useRefetchOn } from '../frame/live';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { OverseenLine } from './OverseenLine';
import { useOverseen } from './queries';

/** Emergencies for oversight, those that wait for a review first. Stands on its own on any page. */
export function EmergencyReviews(): JSX.Element {
  const { t } = useText();
  const overseen = useOverseen();
  useRefetchOn('emergency', ['overseen-emergencies']);
  if (overseen.isPending) return <Working />;
  if (overseen.error) return <Fault fault={overseen.error} again={() => void overseen.refetch()} />;
  const { items } = overseen.data;
  if (items.length === 0) {
    return (
      <Empty glyph={IconShieldCheck} title={t('emergency.none')}>
        {t('emergency.noneCure')}
      </Empty>
    );
  }
  return (
    <Panel>
      <ul>
        {items.map((one) => (
          <OverseenLine key={one.id} emergency={one} />
        ))}
      </ul>
    </Panel>
  );
}
