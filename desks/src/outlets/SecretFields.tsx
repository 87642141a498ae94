import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { OutletSecret } from '../api/contract/outlets';
import { UserAndSecret } from '../feeds/UserAndSecret';
import { useText } from '../text/useText';

/** How this node shows itself to a server, and how it knows the server, as it is being typed. */
export interface Shown {
  user: string;
  secret: string;
  pin: string;
}

export function secretOf({ user, secret, pin }: Shown): OutletSecret {
  return {
    user: user.trim() || null,
    secret: secret || null,
    certificatePin: pin.trim() || null,
  };
}

interface SecretFieldsProps {
  shown: Shown;
  change: (shown: Shown) => void;
}

export function SecretFields({ shown, change }: SecretFieldsProps): JSX.Element {
  const { t } = useText();
  const hex = shown.pin.replaceAll(/[\s:]/g, '');
  const wrong = hex !== '' && !/^[0-9a-fA-F]{64}$/.test(hex);
  return (
    <>
      <UserAndSecret {...shown} change={(typed) => change({ ...shown, ...typed })} />
      <TextInput
        label={t('outlets.pin')}
        description={t('outlets.pinWhy')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={shown.pin}
        error={wrong ? t('outlets.pinWrong') : null}
        onChange={(event) => change({ ...shown, pin: event.currentTarget.value })}
      />
    </>
  );
}
