import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { node } from '../api/node';
import { saveAs } from '../bank/export';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { QrPicture } from '../parts/QrPicture';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { Fingerprint } from './Fingerprint';
import classes from './Partners.module.css';

/** This node's card: given to a partner on any way, compared by voice. */
export function OwnCard(): JSX.Element {
  const { t } = useText();
  const { node: home } = useSession();
  const fetching = useMutation({
    mutationFn: async () => saveAs(await node.blob('GET', '/api/card'), `${home.party}.card.json`),
  });
  return (
    <Panel title={t('partners.ownCard')}>
      <div className={classes.body}>
        <p>{t('partners.ownCardHow')}</p>
        <Fingerprint words={home.fingerprintWords} fingerprint={home.fingerprint} />
        <details className={classes.code}>
          <summary>{t('partners.code')}</summary>
          <p>{t('partners.codeHow')}</p>
          <QrPicture rows={home.fingerprintQr} label={t('partners.codeLabel')} />
        </details>
        {fetching.error ? <Fault fault={fetching.error} /> : null}
        <Button
          className={classes.start}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          loading={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {t('partners.downloadCard')}
        </Button>
      </div>
    </Panel>
  );
}
