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
import { TableCard } from './TableCard';
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
  const [tables, setTables] = useState<File[]>([]);
  const imports = useImports();
  useRefetchOn('import', ['imports']);
  const take = (files: File[]): void => {
    const waiting = new Set(tables.map(keyOf));
    setTables([...tables, ...files.filter((file) => isTable(file) && !waiting.has(keyOf(file)))]);
    const others = files.filter((file) => !isTable(file));
    if (others.length > 0) void send(others, profile);
  };
  const leave = (table: File): void => setTables(tables.filter((each) => each !== table));
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Panel title={t('imports.new')}>
        <div className={classes.new}>
          <ProfileForm profile={profile} change={setProfile} />
          <DropPlace take={take} sending={sending} stop={stop} />
          {tables.map((table) => (
            <TableCard
              key={keyOf(table)}
              file={table}
              language={profile.language}
              disabled={sending !== null}
              send={(mapping) => {
                leave(table);
                void send([table], profile, mapping);
              }}
              leave={() => leave(table)}
            />
          ))}
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

/** What tells a waiting file from another. */
function keyOf(file: File): string {
  return `${file.name}:${file.size}:${file.lastModified}`;
}

/** A table needs a mapping before it can be imported. */
function isTable(file: File): boolean {
  return /\.(csv|tsv|tab)$/i.test(file.name);
}
