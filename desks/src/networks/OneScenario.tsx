import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useScenario } from './queries';
import { ScenarioHead } from './ScenarioHead';
import { ScenarioResults } from './ScenarioResults';
import { UnderWay } from './UnderWay';

/** One scenario: what it asks, how far it is, and what it says of the data held. */
export function OneScenario(): JSX.Element {
  const { t } = useText();
  const { id } = useParams({ from: '/inside/networks/$id' });
  const scenario = useScenario(id);
  const back = (
    <Button
      variant="default"
      leftSection={<IconChevronLeft size={16} className="mirrored" aria-hidden="true" />}
      renderRoot={(props) => <Link to="/networks" search={{}} {...props} />}
    >
      {t('networks.all')}
    </Button>
  );
  if (scenario.isPending) return <Working />;
  if (scenario.error) {
    return (
      <Page title={t('networks.title')} actions={back}>
        <Fault fault={scenario.error} again={() => void scenario.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={<Free text={scenario.data.title} />} actions={back}>
      <ScenarioHead scenario={scenario.data} />
      {scenario.data.state === 'done' ? (
        <ScenarioResults key={scenario.data.finishedAt} scenario={scenario.data} />
      ) : (
        <UnderWay scenario={scenario.data} />
      )}
    </Page>
  );
}
