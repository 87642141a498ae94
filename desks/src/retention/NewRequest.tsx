import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { REQUEST_KINDS } from '../api/contract/retention';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { useRegister } from './queries';
import classes from './Retention.module.css';

const LANGUAGES = [
  { value: 'ar', label: 'العربية' },
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

/** Noting a request that came in; who asks stays in the paper file. */
export function NewRequest({ close }: { close: () => void }): JSX.Element {
  const { t, language } = useText();
  const register = useRegister();
  const [kind, setKind] = useState<string>('access');
  const [tongue, setTongue] = useState<string>(language);
  const [reference, setReference] = useState('');
  return (
    <Modal
      opened
      onClose={close}
      title={t('retention.register')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          register.mutate({ kind, language: tongue, fileReference: reference.trim() }, { onSuccess: close });
        }}
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
          data={LANGUAGES}
        />
        {register.error ? <Fault fault={register.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={register.isPending} disabled={!reference.trim()}>
            {t('retention.register')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
