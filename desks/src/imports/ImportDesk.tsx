import { IconFileImport } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useRefetchOn } from '../frame/live';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useConsultation } from '../session/consultation';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { DropPlace } from './DropPlace';
import { ImportLine } from './ImportLine';
import classes from './Imports.module.css';
import { ProfileForm } from './ProfileForm';
import { useImports } from './queries';
import { SendingBar } from './SendingBar';
import { type Profile, useUpload } from './useUpload';

/** Bringing files in: first under which handling, then the files; the node goes on when the page is left. */
export function ImportDesk(): JSX.Element {
  const { t } = useText();
  const session = useSession();
  const { purpose } = useConsultation();
  const [profile, setProfile] = useState<Profile>({
    marking: 'amber',
    purpose,
    originator: session.node.party,
    language: '',
  });
  const { send, sending, fault, stop } = useUpload();
  const imports = useImports();
  useRefetchOn('import', ['imports']);
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Panel title={t('imports.new')}>
        <div className={classes.new}>
          <ProfileForm profile={profile} change={setProfile} />
          <DropPlace disabled={sending !== null} take={(files) => void send(files, profile)} />
          {sending ? <SendingBar sending={sending} stop={stop} /> : null}
          {fault ? <Fault fault={fault} /> : null}
        </div>
      </Panel>
      <Panel title={t('imports.past')}>
        {imports.isPending ? <Working /> : null}
        {imports.error ? <Fault fault={imports.error} again={() => void imports.refetch()} /> : null}
        {imports.data?.items.length === 0 ? (
          <Empty glyph={IconFileImport} title={t('imports.none')}>
            {t('imports.noneCure')}
          </Empty>
        ) : null}
        <ul>
          {imports.data?.items.map((work) => (
            <ImportLine key={work.id} work={work} />
          ))}
        </ul>
      </Panel>
    </Page>
  );
}
