import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconHistory, IconSend2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Entity } from '../api/contract/bank';
import { ExportMenu } from '../bank/ExportMenu';
import { type ExportFormat, exportItems } from '../bank/export';
import { maySend } from '../frame/desks';
import { useKeys } from '../frame/keys';
import { Key } from '../parts/Key';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Tag } from '../parts/Tag';
import { TypeIcon } from '../parts/TypeIcon';
import { useSession } from '../session/session';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './EntityHead.module.css';

interface EntityHeadProps {
  entity: Entity;
  asOf: string | undefined;
  release: () => void;
  warn: () => void;
}

/** What it is, who speaks of it, and what can be done with it. */
export function EntityHead({ entity, asOf, release, warn }: EntityHeadProps): JSX.Element {
  const { t, named, format } = useText();
  const sending = useMutation({ mutationFn: (format: ExportFormat) => exportItems([entity.id], format) });
  useKeys({ e: () => sending.mutate('stix') });
  const sends = maySend(useSession().account.roles);
  const parties = new Map(entity.statements.map((one) => [one.originator.party, one.originator]));
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <TypeIcon type={entity.type} size={26} />
        <div className={classes.words}>
          <h1>
            <Free text={entity.name || entity.id} lang={entity.statements[0]?.lang} />
          </h1>
          <p className={classes.under}>
            <span>{named('type', entity.type)}</span>
            <MarkingChip marking={entity.marking} />
            <span className={classes.parties}>
              {[...parties.values()].map((party) => (
                <Monogram key={party.party} party={party} />
              ))}
            </span>
            {entity.restsOnRecalled ? (
              <Tag tone="danger" glyph={IconArrowBackUp}>
                {t('recalls.restsOn')}
              </Tag>
            ) : null}
            {entity.statements.every((one) => one.handling.state === 'superseded') ? (
              <Tag tone="danger">{t('recalls.supersededHere')}</Tag>
            ) : null}
            {entity.statements.some((one) =>
              one.handling.conditions.some((condition) => condition.code === 'restricted-processing'),
            ) ? (
              <Tag tone="danger">{t('recalls.restrictedHere')}</Tag>
            ) : null}
            {entity.person ? <Tag tone="accent">{t('entity.personLogged')}</Tag> : null}
            <code className={classes.id}>{entity.id}</code>
          </p>
        </div>
        <div className={classes.actions}>
          <Button
            leftSection={<IconSend2 size={16} className="mirrored" aria-hidden="true" />}
            rightSection={<Key name="r" />}
            onClick={release}
          >
            {t('bank.release')}
          </Button>
          {sends ? (
            <Button
              variant="default"
              leftSection={<IconAlertTriangle size={16} aria-hidden="true" />}
              rightSection={<Key name="w" />}
              onClick={warn}
            >
              {t('entity.warn')}
            </Button>
          ) : null}
          <ExportMenu
            busy={sending.isPending}
            hint={<Key name="e" />}
            take={(format) => sending.mutate(format)}
          />
        </div>
      </div>
      {sending.error ? <Fault fault={sending.error} /> : null}
      {asOf ? (
        <p className={classes.asOf} role="status">
          <IconHistory size={16} aria-hidden="true" />
          {t('entity.asOf', { moment: format.absolute(new Date(asOf)) })}
          <Link to="/entity/$id" params={{ id: entity.id }} search={{}}>
            {t('bank.backToNow')}
          </Link>
        </p>
      ) : null}
    </header>
  );
}
