import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { ComparisonView } from './ComparisonView';
import classes from './Networks.module.css';
import { useComparison, useScenarios } from './queries';

/** Two scenarios side by side; the address says which. */
export function Beside({ scenario }: { scenario: Scenario }): JSX.Element | null {
  const { t, format } = useText();
  const search = useSearch({ from: '/inside/networks/$id' });
  const navigate = useNavigate();
  const scenarios = useScenarios();
  const others = (scenarios.data?.items ?? []).filter(
    (one) => one.id !== scenario.id && one.state === 'done',
  );
  const other = others.find((one) => one.id === search.with)?.id ?? null;
  const comparison = useComparison(scenario.id, other);
  if (others.length === 0) return null;
  const label = (one: Scenario): string => `${one.title} · ${format.date(new Date(one.createdAt))}`;
  return (
    <Panel title={t('networks.beside')}>
      <div className={classes.body}>
        <Select
          label={t('networks.besideWhich')}
          searchable
          clearable
          value={other}
          onChange={(next) =>
            void navigate({
              to: '/networks/$id',
              params: { id: scenario.id },
              search: next ? { with: next } : {},
              replace: true,
            })
          }
          data={others.map((one) => ({ value: one.id, label: label(one) }))}
        />
        {other && comparison.isPending ? <Working /> : null}
        {comparison.error ? <Fault fault={comparison.error} again={() => void comparison.refetch()} /> : null}
        {comparison.data ? <ComparisonView comparison={comparison.data} /> : null}
      </div>
    </Panel>
  );
}
