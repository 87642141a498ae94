import { Button, NumberInput, TextInput } from '@mantine/core';
import { type JSX, useMemo, useState } from 'react';
import type { ChangeWish } from '../../api/contract/change';
import type { Scenario, ScenarioGraph } from '../../api/contract/scenarios';
import { DateField } from '../../parts/DateField';
import { Fault } from '../../parts/Notice';
import { Panel } from '../../parts/Page';
import { useText } from '../../text/useText';
import networks from '../Networks.module.css';
import { spanOf } from '../sight';
import { ChangeView } from './ChangeView';
import classes from './Timeline.module.css';
import { useAskingChange, useLastChange } from './useChange';
import { type Draft, draftOf, wishOf } from './wish';

interface ChangePanelProps {
  scenario: Scenario;
  graph: ScenarioGraph;
}

/** How the network changed: asked by hand, since each answer takes seconds and is written to the log. */
export function ChangePanel({ scenario, graph }: ChangePanelProps): JSX.Element {
  const { t } = useText();
  const span = useMemo(() => spanOf(graph.ties), [graph.ties]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(span));
  const asking = useAskingChange(scenario);
  const change = useLastChange(scenario);
  const wish = wishOf(draft);
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  return (
    <Panel title={t('timeline.title')}>
      <div className={networks.body}>
        <p className={networks.note}>{t('timeline.lead')}</p>
        {span === null ? <p>{t('timeline.noTimes')}</p> : null}
        <form
          className={classes.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (wish) asking.mutate(wish);
          }}
        >
          <DateField label={t('networks.from')} value={draft.from} change={(from) => set({ from })} />
          <DateField label={t('networks.to')} value={draft.to} change={(to) => set({ to })} />
          <NumberInput
            label={t('timeline.slices')}
            min={4}
            max={24}
            value={draft.slices}
            onChange={(slices) => set({ slices: Number(slices) })}
          />
          <TextInput
            className={classes.wide}
            label={t('timeline.stated')}
            description={t('timeline.statedHow')}
            dir="ltr"
            maxLength={400}
            value={draft.coverage}
            onChange={(event) => set({ coverage: event.currentTarget.value })}
          />
          <Button type="submit" disabled={wish === null} loading={asking.isPending}>
            {t('timeline.ask')}
          </Button>
        </form>
        {asking.error ? <Fault fault={asking.error} again={again(asking.mutate, wish)} /> : null}
        {change ? <ChangeView key={change.changeHash} change={change} /> : null}
      </div>
    </Panel>
  );
}

function again(ask: (wish: ChangeWish) => void, wish: ChangeWish | null): (() => void) | undefined {
  return wish ? () => ask(wish) : undefined;
}
