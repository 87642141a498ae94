import { Button } from '@mantine/core';
import { IconAffiliate, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { OpenScenario } from './OpenScenario';
import { useScenarios } from './queries';
import { ScenarioLine } from './ScenarioLine';

/** Structural questions to the data held, each for a purpose and on a legal basis. */
export function NetworksDesk(): JSX.Element {
  const { t } = useText();
  const { about } = useSearch({ from: '/inside/networks' });
  const navigate = useNavigate();
  const [opening, setOpening] = useState(about !== undefined);
  const scenarios = useScenarios();
  const items = scenarios.data?.items ?? [];
  useMarkings(items.flatMap((one) => (one.marking ? [one.marking] : [])));
  const close = (): void => {
    setOpening(false);
    if (about) void navigate({ to: '/networks', search: {}, replace: true });
  };
  const open = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setOpening(true)}>
      {t('networks.open')}
    </Button>
  );
  const empty = scenarios.data !== undefined && items.length === 0;
  return (
    <Page title={t('networks.title')} lead={t('networks.lead')} actions={empty ? null : open}>
      {scenarios.isPending ? <Working /> : null}
      {scenarios.error ? <Fault fault={scenarios.error} again={() => void scenarios.refetch()} /> : null}
      {empty ? (
        <Empty glyph={IconAffiliate} title={t('networks.none')} action={open}>
          {t('networks.noneCure')}
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Panel title={t('networks.own')}>
          <ul>
            {items.map((one) => (
              <ScenarioLine key={one.id} scenario={one} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {opening ? (
        <OpenScenario
          about={about ?? []}
          close={close}
          done={(id) => void navigate({ to: '/networks/$id', params: { id }, search: {} })}
        />
      ) : null}
    </Page>
  );
}
