import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { MARKINGS } from '../api/contract/common';
import { FormCard } from '../parts/FormCard';
import { labelOf } from '../parts/MarkingChip';
import { useText } from '../text/useText';
import classes from './Feeds.module.css';
import { useAddFeed } from './queries';
import { UserAndSecret } from './UserAndSecret';

const EVERY = [900, 3600, 21_600, 86_400];

/** Subscribing to a collection: where, as whom, whose statements they are, how often. */
export function AddFeed({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const add = useAddFeed();
  const [name, setName] = useState('');
  const [apiRoot, setApiRoot] = useState('');
  const [collection, setCollection] = useState('');
  const [originator, setOriginator] = useState('');
  const [marking, setMarking] = useState<string>('amber');
  const [every, setEvery] = useState('3600');
  const [shown, setShown] = useState({ user: '', secret: '' });
  const complete = [name, apiRoot, collection, originator].every((word) => word.trim());
  return (
    <FormCard
      title={t('feeds.add')}
      close={close}
      act={add}
      submit={() =>
        add.mutate(
          {
            name: name.trim(),
            apiRoot: apiRoot.trim(),
            collection: collection.trim(),
            originator: originator.trim(),
            marking,
            everySeconds: Number(every),
            user: shown.user.trim() || null,
            secret: shown.secret || null,
          },
          { onSuccess: close },
        )
      }
      label={t('feeds.subscribe')}
      disabled={!complete}
      wide
    >
      <TextInput
        data-autofocus
        label={t('feeds.name')}
        dir="auto"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('feeds.apiRoot')}
        description={t('feeds.apiRootWhy')}
        dir="ltr"
        required
        value={apiRoot}
        onChange={(event) => setApiRoot(event.currentTarget.value)}
      />
      <TextInput
        label={t('feeds.collection')}
        description={t('feeds.collectionWhy')}
        dir="ltr"
        required
        value={collection}
        onChange={(event) => setCollection(event.currentTarget.value)}
      />
      <UserAndSecret {...shown} change={setShown} />
      <TextInput
        label={t('imports.originator')}
        description={t('feeds.originatorWhy')}
        dir="ltr"
        required
        value={originator}
        onChange={(event) => setOriginator(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <Select
          label={t('imports.marking')}
          description={t('imports.markingWhy')}
          value={marking}
          onChange={(value) => value && setMarking(value)}
          data={MARKINGS.map((value) => ({ value, label: labelOf(value) }))}
        />
        <Select
          label={t('feeds.every')}
          description={t('feeds.everyWhy')}
          value={every}
          onChange={(value) => value && setEvery(value)}
          data={EVERY.map((seconds) => ({ value: String(seconds), label: t(`feeds.often.${seconds}`) }))}
        />
      </div>
    </FormCard>
  );
}
