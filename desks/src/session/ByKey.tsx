import { Anchor, Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { KeyQuestion } from '../api/contract/security';
import { node } from '../api/node';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { addressAt, keysWorkHere, signWithKey } from './passkeys';

/** Signing in with a passkey, without a name: the key knows whose it is. */
export function ByKey(props: { host: string; attempt: (act: () => Promise<void>) => void }): JSX.Element {
  const { t } = useText();
  if (!keysWorkHere(props.host)) {
    return (
      <Notice title={t('session.keysElsewhere')}>
        <Anchor href={addressAt(props.host)} dir="ltr">
          {addressAt(props.host).replace(/[#?].*$/, '')}
        </Anchor>
      </Notice>
    );
  }
  return (
    <Button
      size="md"
      leftSection={<IconFingerprint size={20} aria-hidden="true" />}
      onClick={() =>
        props.attempt(async () => {
          const asked = await node.post<KeyQuestion<PublicKeyCredentialRequestOptionsJSON>>(
            '/api/sign-in/passkey/begin',
          );
          const credential = await signWithKey(asked.options);
          await node.post('/api/sign-in/passkey/finish', { id: asked.id, credential });
        })
      }
    >
      {t('session.byKey')}
    </Button>
  );
}
