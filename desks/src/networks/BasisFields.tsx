import { Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Basis, ScenarioOptions } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import classes from './Networks.module.css';

interface BasisFieldsProps {
  basis: Basis;
  instruments: ScenarioOptions['instruments'];
  change: (basis: Basis) => void;
}

/** A legal basis: chosen from the catalogue where the node has one, otherwise written. */
export function BasisFields({ basis, instruments, change }: BasisFieldsProps): JSX.Element {
  const { t } = useText();
  const articles = instruments.find((one) => one.code === basis.instrument)?.articles ?? [];
  return (
    <div className={classes.fields}>
      {instruments.length > 0 ? (
        <Select
          label={t('networks.instrument')}
          searchable
          value={basis.instrument || null}
          onChange={(instrument) => change({ ...basis, instrument: instrument ?? '', article: '' })}
          data={instruments.map(({ code, name }) => ({ value: code, label: name || code }))}
        />
      ) : (
        <TextInput
          label={t('networks.instrument')}
          dir="auto"
          maxLength={300}
          value={basis.instrument}
          onChange={(event) => change({ ...basis, instrument: event.currentTarget.value })}
        />
      )}
      {articles.length > 0 ? (
        <Select
          label={t('networks.article')}
          value={basis.article || null}
          onChange={(article) => change({ ...basis, article: article ?? '' })}
          data={articles}
        />
      ) : (
        <TextInput
          label={t('networks.article')}
          dir="auto"
          maxLength={100}
          value={basis.article ?? ''}
          onChange={(event) => change({ ...basis, article: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('networks.authority')}
        dir="auto"
        maxLength={300}
        value={basis.authority ?? ''}
        onChange={(event) => change({ ...basis, authority: event.currentTarget.value })}
      />
    </div>
  );
}
