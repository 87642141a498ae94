import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import classes from '../feeds/Feeds.module.css';
import { FormCard } from '../parts/FormCard';
import { UndertakenFields } from '../subscribers/UndertakenFields';
import { isComplete, NOTHING_UNDERTAKEN, termsOf } from '../subscribers/undertaken';
import { useText } from '../text/useText';
import { useAddOutlet } from './queries';
import { SecretFields, secretOf } from './SecretFields';

const EVERY = [900, 3600, 21_600, 86_400];

/** Where to send, as whom, and what the receiving party undertook. */
export function AddOutlet({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const add = useAddOutlet();
  const [name, setName] = useState('');
  const [party, setParty] = useState('');
  const [apiRoot, setApiRoot] = useState('');
  const [collection, setCollection] = useState('');
  const [every, setEvery] = useState('3600');
  const [shown, setShown] = useState({ user: '', secret: '', pin: '' });
  const [undertaken, setUndertaken] = useState(NOTHING_UNDERTAKEN);
  const complete = [name, party, apiRoot, collection].every((word) => word.trim());
  return (
    <FormCard
      title={t('outlets.add')}
      close={close}
      act={add}
      submit={() =>
        add.mutate(
          {
            ...termsOf(undertaken),
            ...secretOf(shown),
            name: name.trim(),
            party: party.trim(),
            apiRoot: apiRoot.trim(),
            collection: collection.trim(),
            everySeconds: Number(every),
          },
          { onSuccess: close },
        )
      }
      label={t('outlets.send')}
      disabled={!complete || !isComplete(undertaken) || (shown.user !== '' && !shown.secret)}
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
        label={t('outlets.party')}
        description={t('subscribers.partyHow')}
        dir="ltr"
        required
        value={party}
        onChange={(event) => setParty(event.currentTarget.value)}
      />
      <TextInput
        label={t('feeds.apiRoot')}
        description={t('feeds.apiRootWhy')}
        dir="ltr"
        required
        value={apiRoot}
        onChange={(event) => setApiRoot(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('feeds.collection')}
          description={t('feeds.collectionWhy')}
          dir="ltr"
          required
          value={collection}
          onChange={(event) => setCollection(event.currentTarget.value)}
        />
        <Select
          label={t('outlets.every')}
          description={t('outlets.everyWhy')}
          value={every}
          onChange={(value) => value && setEvery(value)}
          data={EVERY.map((seconds) => ({ value: String(seconds), label: t(`feeds.often.${seconds}`) }))}
        />
      </div>
      <SecretFields shown={shown} change={setShown} />
      <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={false} />
    </FormCard>
  );
}
