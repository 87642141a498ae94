import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { REQUEST_KINDS } from '../api/contract/retention';
import { ownNameOf } from '../frame/LanguageSwitch';
import { FormCard } from '../parts/FormCard';
import { LANGUAGES } from '../settings/store';
import { useText } from '../text/useText';
import { useRegister } from './queries';

/** Noting a request that came in; who asks stays in the paper file. */
export function NewRequest({ close }: { close: () => void }): JSX.Element {
  const { t, language } = useText();
  const register = useRegister();
  const [kind, setKind] = useState<string>('access');
  const [tongue, setTongue] = useState<string>(language);
  const [reference, setReference] = useState('');
  return (
    <FormCard
      title={t('retention.register')}
      close={close}
      act={register}
      submit={() =>
        register.mutate({ kind, language: tongue, fileReference: reference.trim() }, { onSuccess: close })
      }
      label={t('retention.register')}
      disabled={!reference.trim()}
    >
      <TextInput
        data-autofocus
        label={t('retention.file')}
        description={t('retention.fileWhy')}
        dir="ltr"
        required
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Select
        label={t('retention.kind')}
        value={kind}
        onChange={(value) => value && setKind(value)}
        data={REQUEST_KINDS.map((value) => ({ value, label: t(`retention.kinds.${value}`) }))}
      />
      <Select
        label={t('retention.letterLanguage')}
        value={tongue}
        onChange={(value) => value && setTongue(value)}
        data={LANGUAGES.map((value) => ({ value, label: ownNameOf(value) }))}
      />
    </FormCard>
  );
}
