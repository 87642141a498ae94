import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Layer } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import classes from './Networks.module.css';

/** Kinds of relation that a scenario is often made of; any other kind may be written. */
const OFTEN = [
  'communicates-with',
  'contacts',
  'meets',
  'transfers-to',
  'pays',
  'finances',
  'owns',
  'controls',
  'uses',
  'member-of',
  'works-for',
  'travels-with',
  'located-at',
  'related-to',
];

/** Which relations make which layer; without any, all of them make one. */
export function LayerFields(props: { layers: Layer[]; change: (layers: Layer[]) => void }): JSX.Element {
  const { t, named } = useText();
  const { layers, change } = props;
  const put = (at: number, layer: Layer): void =>
    change(layers.map((one, index) => (index === at ? layer : one)));
  return (
    <div className={classes.group}>
      {layers.map((layer, at) => (
        <div key={at} className={classes.layer}>
          <TextInput
            label={t('networks.layerName')}
            dir="auto"
            maxLength={60}
            value={layer.name}
            onChange={(event) => put(at, { ...layer, name: event.currentTarget.value })}
          />
          <TagsInput
            label={t('networks.layerKinds')}
            value={layer.kinds}
            onChange={(kinds) => put(at, { ...layer, kinds })}
            data={OFTEN}
            renderOption={({ option }) => named('relation', option.value)}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('networks.layerRemove')}
            onClick={() => change(layers.filter((_, index) => index !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => change([...layers, { name: '', kinds: [] }])}
        >
          {t('networks.layerAdd')}
        </Button>
      </div>
    </div>
  );
}
