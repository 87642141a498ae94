import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Account } from '../api/contract/people';
import { Fault } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { useSession } from '../session/session';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { handedOf } from './address';
import { ChangeRights } from './ChangeRights';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { useDisable, useSignInLink } from './queries';

/** One account: its roles, when it was last here, a new link, the end of it. */
export function AccountLine(props: { account: Account; hand: (handed: Handed) => void }): JSX.Element {
  const { account, hand } = props;
  const { t, named, format } = useText();
  const session = useSession();
  const link = useSignInLink();
  const disable = useDisable();
  const [changing, setChanging] = useState(false);
  const off = account.disabled === true || account.state === 'disabled';
  return (
    <li className={classes.line} data-off={off || undefined}>
      <div className={classes.words}>
        <p>
          <b>
            <Free text={account.name} />
          </b>{' '}
          {account.id === session.account.id ? <Tag tone="quiet">{t('people.you')}</Tag> : null}
          {off ? <Tag tone="danger">{t('people.disabled')}</Tag> : null}
        </p>
        <div className={classes.facts}>
          <Row>
            {format.list(account.roles.map((role) => named('role', role)))}
            {format.languageName(account.language)}
            {account.lastSignIn ? (
              <>
                {t('people.lastSeen')} <Ago moment={account.lastSignIn} />
              </>
            ) : (
              t('people.neverSeen')
            )}
          </Row>
        </div>
        {link.error || disable.error ? <Fault fault={link.error ?? disable.error} /> : null}
      </div>
      {off ? null : (
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            loading={link.isPending}
            onClick={() =>
              link.mutate(account.id, {
                onSuccess: (made) => hand(handedOf(account.name, made)),
              })
            }
          >
            {t('people.newLink')}
          </Button>
          {account.id === session.account.id ? null : (
            <Button size="xs" variant="default" onClick={() => setChanging(true)}>
              {t('people.rights')}
            </Button>
          )}
          {account.id === session.account.id ? null : (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              loading={disable.isPending}
              onClick={() => disable.mutate(account.id)}
            >
              {t('people.disable')}
            </Button>
          )}
        </div>
      )}
      {changing ? <ChangeRights account={account} close={() => setChanging(false)} /> : null}
    </li>
  );
}
