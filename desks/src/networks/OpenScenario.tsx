import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ScenarioOptions } from '../api/contract/scenarios';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { SubjectPicker } from '../tipoffs/SubjectPicker';
import { ActionFields } from './ActionFields';
import { BasisFields } from './BasisFields';
import { LayerFields } from './LayerFields';
import { MethodFields } from './MethodFields';
import classes from './Networks.module.css';
import { useOpening, useOptions } from './queries';
import { type Draft, draftOf, lacksOf, wishOf } from './wish';

interface OpenScenarioProps {
  about: readonly string[];
  close: () => void;
  done: (id: string) => void;
}

/** Opening a scenario, as soon as the node has said what may be asked. */
export function OpenScenario(props: OpenScenarioProps): JSX.Element {
  const { t } = useText();
  const options = useOptions();
  if (options.data) return <ScenarioForm {...props} options={options.data} />;
  return (
    <FormCard
      title={t('networks.open')}
      close={props.close}
      act={{ error: options.error, isPending: options.isPending }}
      submit={() => void options.refetch()}
      label={t('parts.again')}
    >
      {null}
    </FormCard>
  );
}

function ScenarioForm(props: OpenScenarioProps & { options: ScenarioOptions }): JSX.Element {
  const { t, format } = useText();
  const { options, close, done } = props;
  const opening = useOpening();
  const [draft, setDraft] = useState<Draft>(() => draftOf(options, props.about));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const lacks = lacksOf(draft);
  return (
    <FormCard
      title={t('networks.open')}
      close={close}
      act={opening}
      submit={() => opening.mutate(wishOf(draft), { onSuccess: ({ id }) => done(id) })}
      label={t('networks.openNow')}
      disabled={lacks.length > 0}
      wide
    >
      <p className={classes.note}>{t('networks.openLead')}</p>
      <TextInput
        label={t('networks.scenarioTitle')}
        dir="auto"
        maxLength={200}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <fieldset className={classes.group}>
        <legend>{t('networks.basis')}</legend>
        <BasisFields
          basis={draft.basis}
          instruments={options.instruments}
          change={(basis) => change({ basis })}
        />
      </fieldset>
      <SubjectPicker
        label={t('networks.begin')}
        description={t('networks.beginWhy')}
        ids={draft.seeds}
        change={(seeds) => change({ seeds })}
      />
      <Select
        label={t('networks.hops')}
        value={String(draft.hops)}
        onChange={(hops) => change({ hops: Number(hops) })}
        data={Array.from({ length: options.limits.hops }, (_, at) => ({
          value: String(at + 1),
          label: t('networks.hopsOf', { count: at + 1 }),
        }))}
      />
      <ActionFields
        actions={draft.actions}
        instruments={options.instruments}
        change={(actions) => change({ actions })}
      />
      <SubjectPicker
        label={t('networks.exclude')}
        description={t('networks.excludeWhy')}
        ids={draft.exclude}
        change={(exclude) => change({ exclude })}
      />
      <details className={classes.group}>
        <summary>{t('networks.layersAndTime')}</summary>
        <div className={classes.inner}>
          <p className={classes.note}>{t('networks.layersWhy')}</p>
          <LayerFields layers={draft.layers} change={(layers) => change({ layers })} />
          <div className={classes.fields}>
            <DateField label={t('networks.from')} value={draft.from} change={(from) => change({ from })} />
            <DateField label={t('networks.to')} value={draft.to} change={(to) => change({ to })} />
          </div>
        </div>
      </details>
      <details className={classes.group}>
        <summary>{t('networks.method')}</summary>
        <div className={classes.inner}>
          <p className={classes.note}>{t('networks.methodWhy')}</p>
          <MethodFields draft={draft} limits={options.limits} change={change} />
        </div>
      </details>
      {lacks.length > 0 ? (
        <p className={classes.note} role="status">
          {t('networks.lacks', { what: format.list(lacks.map((lack) => t(`networks.lack.${lack}`))) })}
        </p>
      ) : null}
    </FormCard>
  );
}
