import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type JSX, useRef } from 'react';
import { usePartners } from '../exchange/queries';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import classes from './Partners.module.css';
import { useAddCard } from './queries';

/** Taking a partner's card in; it counts for nothing until a person has compared the words. */
export function AddCard(): JSX.Element {
  const { t } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const add = useAddCard();
  const partners = usePartners();
  const added = partners.data?.items.find((one) => one.id === add.data?.id && one.state === 'pending');
  return (
    <Panel title={t('partners.add')}>
      <div className={classes.body}>
        <ol className={classes.steps}>
          <li>{t('partners.step1')}</li>
          <li>{t('partners.step2')}</li>
          <li>{t('partners.step3')}</li>
        </ol>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('partners.chooseCard')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void file.text().then((card) => add.mutate(card));
          }}
        />
        {add.error ? <Fault fault={add.error} /> : null}
        {added ? <Notice title={t('partners.added', { name: added.name })} /> : null}
        <Button
          className={classes.start}
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden="true" />}
          loading={add.isPending}
          onClick={() => chooser.current?.click()}
        >
          {t('partners.chooseCard')}
        </Button>
      </div>
    </Panel>
  );
}
