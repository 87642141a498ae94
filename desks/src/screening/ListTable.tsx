import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { PublishedList } from '../api/contract/screening';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import type { ImportOf } from './ImportList';
import { Changed } from './ListChanges';
import classes from './Screening.module.css';

interface ListTableProps {
  lists: readonly PublishedList[];
  take?: (of: ImportOf) => void;
  /** Opens or closes what the version in force changed. */
  show?: (list: string) => void;
  shown?: string | null;
}

/** Each list with its version in force. */
export function ListTable({ lists, take, show, shown }: ListTableProps): JSX.Element {
  const { t, format } = useText();
  return (
    <Panel title={t('screening.tab.lists')}>
      <Scroller label={t('screening.tab.lists')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('screening.column.list')}</th>
              <th scope="col">{t('screening.column.version')}</th>
              <th scope="col">{t('screening.column.published')}</th>
              <th scope="col">{t('screening.column.entries')}</th>
              <th scope="col">{t('screening.column.changes')}</th>
              <th scope="col">{t('screening.column.imported')}</th>
              {take ? <th scope="col">{t('screening.column.act')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {lists.map((each) => (
              <tr key={each.list}>
                <th scope="row">
                  <Free text={each.title} />
                  <span className={classes.quiet}>
                    <bdi dir="ltr">{each.list}</bdi>
                  </span>
                </th>
                <td className="figures">
                  {each.version ? format.number(each.version.number) : '–'}{' '}
                  {each.ready ? null : <Tag tone="quiet">{t('screening.loading')}</Tag>}
                </td>
                <td className={classes.nowrap}>
                  {each.version?.published ? <Free text={each.version.published} /> : '–'}
                </td>
                <td className="figures">{each.version ? format.number(each.version.entries) : '–'}</td>
                <td>
                  {each.version ? <Changed version={each.version} /> : '–'}{' '}
                  {each.version && show ? (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-expanded={shown === each.list}
                      onClick={() => show(each.list)}
                    >
                      {t('screening.whatChanged')}
                    </Button>
                  ) : null}
                </td>
                <td className={classes.nowrap}>
                  {each.version ? <Ago moment={each.version.importedAt} /> : '–'}
                </td>
                {take ? (
                  <td>
                    <Button
                      variant="default"
                      size="compact-sm"
                      onClick={() =>
                        take({ list: each.list, title: each.title, format: each.version?.format })
                      }
                    >
                      {t('screening.takeNewer')}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
