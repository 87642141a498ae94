import { Button, FileButton, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Subscriber } from '../api/contract/subscribers';
import classes from '../partners/Partners.module.css';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { usePin } from './queries';

/** No certificate is larger; a longer file is something else. */
const MOST_BYTES = 16 * 1024;

interface CertificateCardProps {
  subscriber: Subscriber;
  close: () => void;
}

/** Pinning the certificate with which a subscriber connects instead of a token, or removing it. */
export function CertificateCard({ subscriber, close }: CertificateCardProps): JSX.Element {
  const { t } = useText();
  const pin = usePin(subscriber.id);
  const [certificate, setCertificate] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    setCertificate(file.size > MOST_BYTES ? '' : await file.text());
  };
  return (
    <FormCard
      title={t('subscribers.pinOf', { name: subscriber.name })}
      close={close}
      act={pin}
      submit={() => pin.mutate(certificate, { onSuccess: close })}
      label={t('subscribers.pinDo')}
      disabled={!certificate.trim()}
      wide
      further={
        subscriber.certificate ? (
          <Button
            variant="subtle"
            color="red"
            loading={pin.isPending}
            onClick={() => pin.mutate(null, { onSuccess: close })}
          >
            {t('subscribers.unpin')}
          </Button>
        ) : null
      }
    >
      <p>{t('subscribers.pinHow')}</p>
      {subscriber.certificate ? (
        <p className={classes.print}>
          {t('subscribers.pinned')} <code dir="ltr">{subscriber.certificate}</code>
        </p>
      ) : null}
      <FileButton onChange={(file) => void read(file)} accept=".pem,.crt,.cer,application/x-pem-file">
        {(props) => (
          <Button {...props} variant="default" className={classes.start}>
            {t('subscribers.pinFile')}
          </Button>
        )}
      </FileButton>
      <Textarea
        data-autofocus
        label={t('subscribers.pinText')}
        description={t('subscribers.pinTextHow')}
        dir="ltr"
        rows={6}
        spellCheck={false}
        value={certificate}
        error={tooLarge ? t('subscribers.pinTooLarge') : null}
        onChange={(event) => setCertificate(event.currentTarget.value)}
      />
    </FormCard>
  );
}
