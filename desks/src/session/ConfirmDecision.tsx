import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import type { ToConfirm } from '../api/confirm';
import type { Challenge } from '../api/contract/security';
import { node } from '../api/node';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import classes from './ConfirmDecision.module.css';
import { KeyFault } from './KeyFault';
import { signWithKey } from './passkeys';

/** The moment before an act that cannot be taken back: the key signs exactly the decision that was on screen. */
export function ConfirmDecision(props: { what: ToConfirm; done: (yes: boolean) => void }): JSX.Element {
  const { t } = useText();
  const { what, done } = props;
  const challenge = useQuery({
    queryKey: ['confirmation', what.act, what.decisionHash],
    queryFn: () => node.post<Challenge>('/api/confirmations/begin', what),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: async (answer: (asked: Challenge) => Promise<object>) => {
      if (!challenge.data) return;
      await node.post(`/api/confirmations/${challenge.data.id}/finish`, await answer(challenge.data));
    },
    onSuccess: () => done(true),
    // A challenge is good for one answer only.
    onError: () => void challenge.refetch(),
  });
  const asked = challenge.data;
  return (
    <Modal
      opened
      onClose={() => done(false)}
      closeOnClickOutside={false}
      title={t(`session.confirm.${what.act}`)}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.card}>
        <p className={classes.why}>{t('session.confirm.why')}</p>
        {challenge.isPending ? <Working /> : null}
        {challenge.error ? <KeyFault fault={challenge.error} /> : null}
        {asked ? (
          <dl className={classes.decision}>
            <dt>{t('session.confirm.check')}</dt>
            <dd className={classes.check}>
              <bdi dir="ltr">
                {asked.check.slice(0, 3)} {asked.check.slice(3)}
              </bdi>
            </dd>
            <dt>{t('session.confirm.words')}</dt>
            <dd>{asked.words.slice(0, 5).join(' · ')}</dd>
          </dl>
        ) : null}
        {confirm.error ? <KeyFault fault={confirm.error} /> : null}
        {asked?.options ? (
          <Button
            data-autofocus
            leftSection={<IconFingerprint size={18} aria-hidden="true" />}
            loading={confirm.isPending}
            onClick={() =>
              confirm.mutate(async ({ options }) => ({
                credential: options ? await signWithKey(options) : null,
              }))
            }
          >
            {t('session.confirm.byKey')}
          </Button>
        ) : null}
        {asked?.methods.includes('password') ? (
          <WithPassword busy={confirm.isPending} confirm={(typed) => confirm.mutate(async () => typed)} />
        ) : null}
      </div>
    </Modal>
  );
}

interface Typed {
  check: string;
  password: string;
  code: string;
}

function WithPassword(props: { busy: boolean; confirm: (typed: Typed) => void }): JSX.Element {
  const { t } = useText();
  const [typed, setTyped] = useState<Typed>({ check: '', password: '', code: '' });
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        props.confirm(typed);
        setTyped({ ...typed, code: '' });
      }}
    >
      <TextInput
        label={t('session.confirm.typeCheck')}
        value={typed.check}
        onChange={(event) => setTyped({ ...typed, check: event.currentTarget.value })}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        required
      />
      <PasswordInput
        label={t('session.password')}
        value={typed.password}
        onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        autoComplete="current-password"
        required
      />
      <TextInput
        label={t('session.code')}
        value={typed.code}
        onChange={(event) => setTyped({ ...typed, code: event.currentTarget.value })}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
      />
      <Button type="submit" variant="default" loading={props.busy}>
        {t('session.confirm.byPassword')}
      </Button>
    </form>
  );
}
