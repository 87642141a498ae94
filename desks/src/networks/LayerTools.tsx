import { Checkbox } from '@mantine/core';
import { type JSX, useMemo } from 'react';
import type { NetworkTie } from '../api/contract/scenarios';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { layersOf } from './sight';
import classes from './Workbench.module.css';

interface LayerToolsProps {
  ties: readonly NetworkTie[];
  hidden: ReadonlySet<string>;
  change: (hidden: ReadonlySet<string>) => void;
}

/** Which layers are in sight; with a single one there is nothing to choose. */
export function LayerTools({ ties, hidden, change }: LayerToolsProps): JSX.Element | null {
  const { t, format } = useText();
  const layers = useMemo(() => layersOf(ties), [ties]);
  if (layers.length < 2) return null;
  const turn = (name: string): void => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    change(next);
  };
  return (
    <fieldset className={classes.layers}>
      <legend className="visually-hidden">{t('networks.layers')}</legend>
      {layers.map((layer) => (
        <Checkbox
          key={layer.name}
          checked={!hidden.has(layer.name)}
          onChange={() => turn(layer.name)}
          label={
            <>
              <Free text={layer.name} /> <span className={classes.quiet}>{format.number(layer.ties)}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
