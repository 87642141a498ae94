import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { PasswordOffer } from '../api/contract/security';
import { node } from '../api/node';
import { Panel } from '../parts/Page';
import { QrPicture } from '../parts/QrPicture';
import { KeyFault } from '../session/KeyFault';
import { useText } from '../text/useText';
import { useSecurityAct } from './queries';
import classes from './Settings.module.css';

/** Password and one-time codes, for those who have no passkey at hand. */
export function PasswordPanel({ number }: { number: string | null }): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const remove = useSecurityAct(() => node.post('/api/security/password/remove'));
  return (
    <Panel title={t('settings.password')}>
      <div className={classes.row}>
        <div>
          <p className={classes.word}>{number ? t('settings.passwordSet') : t('settings.passwordNone')}</p>
          {number ? (
            <p className={classes.why}>
              {t('settings.number')}{' '}
              <code dir="ltr">
                {number.slice(0, 4)} {number.slice(4)}
              </code>
            </p>
          ) : (
            <p className={classes.why}>{t('settings.passwordWhy')}</p>
          )}
        </div>
        <div className={classes.sound}>
          {open ? null : (
            <Button size="xs" variant="default" onClick={() => setOpen(true)}>
              {number ? t('settings.passwordChange') : t('settings.passwordSetUp')}
            </Button>
          )}
          {number && !open ? (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              {t('settings.passwordRemove')}
            </Button>
          ) : null}
        </div>
      </div>
      {remove.error ? <KeyFault fault={remove.error} /> : null}
      {open ? <SetUp close={() => setOpen(false)} /> : null}
    </Panel>
  );
}

function SetUp({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useSecurityAct((wish: string) =>
    node.post<PasswordOffer>('/api/security/password/begin', { password: wish }),
  );
  const finish = useSecurityAct((wish: { id: string; code: string }) =>
    node.post('/api/security/password/finish', wish),
  );
  const offer = begin.data;
  const refused = finish.error ?? begin.error;
  return (
    <form
      className={classes.setUp}
      onSubmit={(event) => {
        event.preventDefault();
        if (!offer || finish.error) {
          finish.reset();
          begin.mutate(password);
        } else finish.mutate({ id: offer.id, code }, { onSuccess: close });
      }}
    >
      {offer && !finish.error ? (
        <>
          <p>{t('settings.codesHow')}</p>
          <div className={classes.offer}>
            <QrPicture rows={offer.picture} label={t('settings.codesPicture')} />
            <dl>
              <dt>{t('settings.number')}</dt>
              <dd>
                <code dir="ltr">
                  {offer.number.slice(0, 4)} {offer.number.slice(4)}
                </code>
              </dd>
              <dt>{t('settings.codesSecret')}</dt>
              <dd>
                <code dir="ltr">{offer.secret}</code>
              </dd>
            </dl>
          </div>
          <TextInput
            label={t('settings.codesFirst')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
          />
        </>
      ) : (
        <PasswordInput
          label={t('settings.passwordNew')}
          description={t('settings.passwordRule')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
          autoComplete="new-password"
          required
        />
      )}
      {refused ? <KeyFault fault={refused} /> : null}
      <div className={classes.sound}>
        <Button type="submit" loading={begin.isPending || finish.isPending}>
          {offer && !finish.error ? t('settings.codesDone') : t('settings.next')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('parts.cancel')}
        </Button>
      </div>
    </form>
  );
}
