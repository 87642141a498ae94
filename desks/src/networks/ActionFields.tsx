import { Checkbox, NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import type { ScenarioOptions } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import { BasisFields } from './BasisFields';
import classes from './Networks.module.css';
import type { ChosenAction } from './wish';

interface ActionFieldsProps {
  actions: ChosenAction[];
  instruments: ScenarioOptions['instruments'];
  change: (actions: ChosenAction[]) => void;
}

/** What may be part of a plan, and what it costs in law; persons only with an instrument of their own. */
export function ActionFields({ actions, instruments, change }: ActionFieldsProps): JSX.Element {
  const { t } = useText();
  const put = (kind: string, part: Partial<ChosenAction>): void =>
    change(actions.map((one) => (one.kind === kind ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('networks.actions')}</legend>
      <p className={classes.note}>{t('networks.actionsWhy')}</p>
      {actions.map(({ kind, chosen, cost, instrument }) => (
        <div key={kind} className={classes.group}>
          <div className={classes.action}>
            <Checkbox
              label={t(`networks.action.${kind}`)}
              checked={chosen}
              onChange={(event) => put(kind, { chosen: event.currentTarget.checked })}
            />
            <NumberInput
              className={classes.cost}
              aria-label={t('networks.costOf', { action: t(`networks.action.${kind}`) })}
              min={0.1}
              max={1000}
              clampBehavior="blur"
              decimalScale={1}
              hideControls
              prefix={`${t('networks.cost')} `}
              disabled={!chosen}
              value={cost}
              onChange={(value) => put(kind, { cost: Number(value) || 1 })}
            />
          </div>
          {chosen && instrument ? (
            <BasisFields
              basis={instrument}
              instruments={instruments}
              change={(next) => put(kind, { instrument: next })}
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
