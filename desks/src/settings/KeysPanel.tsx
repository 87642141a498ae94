import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import type { OwnKey, Security, WaysIn } from '../api/contract/security';
import { node } from '../api/node';
import { Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { KeyFault } from '../session/KeyFault';
import { keysWorkHere } from '../session/passkeys';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { registerKey, useSecurityAct } from './queries';
import classes from './Settings.module.css';

/** One's own passkeys: what each is called, when it was used, and a new one. */
export function KeysPanel({ security }: { security: Security }): JSX.Element {
  const { t } = useText();
  const [name, setName] = useState('');
  const add = useSecurityAct(registerKey);
  const ways = useQuery({ queryKey: ['ways-in'], queryFn: () => node.get<WaysIn>('/api/sign-in') });
  const here = ways.data ? keysWorkHere(ways.data.passkey.host) : true;
  return (
    <Panel title={t('settings.keys')}>
      <p className={classes.lead}>
        {security.passkeys.length > 0 ? t('settings.keysWhy') : t('settings.keysNone')}
      </p>
      <ul>
        {security.passkeys.map((key) => (
          <KeyLine key={key.id} owned={key} />
        ))}
      </ul>
      {add.error ? <KeyFault fault={add.error} /> : null}
      {here ? (
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(name.trim(), { onSuccess: () => setName('') });
          }}
        >
          <TextInput
            label={t('settings.keyName')}
            description={security.attestation ? t('settings.keyAttested') : undefined}
            placeholder={t('settings.keyNameSuch')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
          />
          <Button
            type="submit"
            disabled={!name.trim()}
            loading={add.isPending}
            leftSection={<IconFingerprint size={16} aria-hidden="true" />}
          >
            {t('settings.keyAdd')}
          </Button>
        </form>
      ) : (
        <Notice title={t('session.keysElsewhere')}>
          <code dir="ltr">{ways.data?.passkey.host}</code>
        </Notice>
      )}
    </Panel>
  );
}

function KeyLine({ owned }: { owned: OwnKey }): JSX.Element {
  const { t } = useText();
  const remove = useSecurityAct((id: string) => node.post(`/api/security/passkeys/${id}/remove`));
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.word}>
          <Free text={owned.name} />{' '}
          {owned.attested ? <Tag tone="accent">{t('settings.attested')}</Tag> : null}
          {owned.synced ? <Tag tone="quiet">{t('settings.synced')}</Tag> : null}
          {owned.suspended ? <Tag tone="danger">{t('settings.suspended')}</Tag> : null}
        </p>
        <div className={classes.why}>
          <Row>
            <span>
              {t('settings.added')} <Ago moment={owned.createdAt} />
            </span>
            {owned.lastUsedAt ? (
              <span>
                {t('settings.used')} <Ago moment={owned.lastUsedAt} />
              </span>
            ) : (
              t('settings.neverUsed')
            )}
          </Row>
        </div>
        {remove.error ? <KeyFault fault={remove.error} /> : null}
      </div>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        loading={remove.isPending}
        aria-label={t('settings.keyRemoveNamed', { name: owned.name })}
        onClick={() => remove.mutate(owned.id)}
      >
        {t('settings.remove')}
      </Button>
    </li>
  );
}
