import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Fault } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { useLook } from './queries';
import classes from './Retention.module.css';

/** Whether something keeps one object out; who looks must name it, and is in the log. */
export function MarkLookup(): JSX.Element {
  const { t } = useText();
  const look = useLook();
  const [object, setObject] = useState('');
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        look.mutate(object.trim());
      }}
    >
      <TextInput
        label={t('retention.look')}
        description={t('retention.objectId')}
        dir="ltr"
        required
        w="100%"
        value={object}
        onChange={(event) => setObject(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={look.isPending} disabled={!object.trim()}>
        {t('retention.lookUp')}
      </Button>
      {look.error ? <Fault fault={look.error} /> : null}
      {look.data?.items.length === 0 ? <p role="status">{t('retention.noMark')}</p> : null}
      <ul className={classes.facts}>
        {look.data?.items.map((mark) => (
          <li key={`${mark.ground} ${mark.madeAt}`}>
            <Row>
              <Tag>{t(`retention.why.${mark.ground}`)}</Tag>
              <At moment={mark.madeAt} />
              {t('retention.attempts', { count: mark.attempts })}
              {mark.liftedAt ? (
                <span>
                  {t('retention.lifted')} <At moment={mark.liftedAt} />
                </span>
              ) : null}
            </Row>
          </li>
        ))}
      </ul>
    </form>
  );
}
