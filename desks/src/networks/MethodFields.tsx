import { NumberInput, Select } from '@mantine/core';
import type { JSX } from 'react';
import type { Objective, ScenarioOptions } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import type { Draft } from './wish';

const OBJECTIVES: readonly Objective[] = ['balanced', 'auc10', 'n10'];

interface MethodFieldsProps {
  draft: Draft;
  limits: ScenarioOptions['limits'];
  change: (part: Partial<Draft>) => void;
}

/** How the question is computed; the same input, budget and seed give the same plan. */
export function MethodFields({ draft, limits, change }: MethodFieldsProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={classes.fields}>
      <NumberInput
        label={t('networks.stopBelow')}
        min={1}
        max={50}
        clampBehavior="blur"
        allowDecimal={false}
        suffix="%"
        value={draft.stopBelow}
        onChange={(value) => change({ stopBelow: Number(value) || 10 })}
      />
      <Select
        label={t('networks.objective')}
        value={draft.objective}
        onChange={(value) => change({ objective: (value ?? 'balanced') as Objective })}
        data={OBJECTIVES.map((value) => ({ value, label: t(`networks.objectives.${value}`) }))}
      />
      <NumberInput
        label={t('networks.budget')}
        min={1_000}
        max={limits.budget}
        clampBehavior="blur"
        allowDecimal={false}
        thousandSeparator=" "
        value={draft.budget}
        onChange={(value) => change({ budget: Number(value) || 200_000 })}
      />
      <NumberInput
        label={t('networks.seed')}
        allowDecimal={false}
        value={draft.seed}
        onChange={(value) => change({ seed: Number(value) || 0 })}
      />
    </div>
  );
}
