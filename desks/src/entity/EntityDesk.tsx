import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type JSX, lazy, Suspense, useState } from 'react';
import type { Entity } from '../api/contract/bank';
import { ReleaseCard } from '../exchange/ReleaseCard';
import { useKeys } from '../frame/keys';
import { useMarkings } from '../frame/marking';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import classes from './EntityDesk.module.css';
import { EntityHead } from './EntityHead';
import { EntityInspector } from './EntityInspector';
import { useEntity } from './queries';
import { Relations } from './Relations';
import { Statements } from './Statements';
import { Timeline } from './Timeline';
import { Unknown } from './Unknown';

const GraphView = lazy(() => import('./graph/GraphView').then((file) => ({ default: file.GraphView })));
const PlaceMap = lazy(() => import('../map/PlaceMap').then((file) => ({ default: file.PlaceMap })));

/** One entity: the fold of what every originator says about it that this reader may see. */
export function EntityDesk(): JSX.Element {
  const { id } = useParams({ from: '/inside/entity/$id' });
  const { asOf } = useSearch({ from: '/inside/entity/$id' });
  const entity = useEntity(id, asOf);
  if (entity.isPending) return <Working />;
  if (entity.error) return <Unknown id={id} fault={entity.error} again={() => void entity.refetch()} />;
  return <Known key={id} entity={entity.data} asOf={asOf} />;
}

function Known({ entity, asOf }: { entity: Entity; asOf: string | undefined }): JSX.Element {
  const { t, format } = useText();
  const navigate = useNavigate();
  const [tab, setTab] = useState<string | null>('statements');
  const [about, setAbout] = useState(entity.statements[0]?.statementId ?? null);
  const [releasing, setReleasing] = useState(false);
  const statement = entity.statements.find((one) => one.statementId === about) ?? entity.statements[0];
  const warn = (): void => void navigate({ to: '/tip-offs', search: { about: entity.id } });
  useMarkings(entity.statements.map((one) => one.handling.marking));
  useKeys({ r: () => setReleasing(true), w: warn });
  return (
    <div className={classes.desk}>
      <div className={classes.main}>
        <EntityHead entity={entity} asOf={asOf} release={() => setReleasing(true)} warn={warn} />
        <Tabs value={tab} onChange={setTab} keepMounted={false} classNames={{ panel: classes.panel }}>
          <Tabs.List className={classes.tabs}>
            <Tabs.Tab value="statements">
              {t('entity.tab.statements', { n: format.number(entity.statements.length) })}
            </Tabs.Tab>
            <Tabs.Tab value="relations">
              {t('entity.tab.relations', { n: format.number(entity.relationshipCount) })}
            </Tabs.Tab>
            <Tabs.Tab value="graph">{t('entity.tab.graph')}</Tabs.Tab>
            <Tabs.Tab value="timeline">{t('entity.tab.timeline')}</Tabs.Tab>
            {entity.place ? <Tabs.Tab value="map">{t('entity.tab.map')}</Tabs.Tab> : null}
          </Tabs.List>
          <Suspense fallback={<Working />}>
            <Tabs.Panel value="statements">
              <Statements
                statements={entity.statements}
                selected={statement?.statementId ?? null}
                select={setAbout}
              />
            </Tabs.Panel>
            <Tabs.Panel value="relations">
              <Relations id={entity.id} asOf={asOf} />
            </Tabs.Panel>
            <Tabs.Panel value="graph">
              <GraphView id={entity.id} asOf={asOf} />
            </Tabs.Panel>
            <Tabs.Panel value="timeline">
              <Timeline id={entity.id} asOf={asOf} />
            </Tabs.Panel>
            <Tabs.Panel value="map">
              {entity.place ? <PlaceMap place={entity.place} name={entity.name} /> : null}
            </Tabs.Panel>
          </Suspense>
        </Tabs>
      </div>
      {statement ? <EntityInspector entity={entity} statement={statement} /> : null}
      {releasing ? (
        <ReleaseCard
          items={[{ id: entity.id, name: entity.name, type: entity.type, marking: entity.marking }]}
          close={() => setReleasing(false)}
        />
      ) : null}
    </div>
  );
}
