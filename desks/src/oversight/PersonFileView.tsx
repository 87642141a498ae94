import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { PersonFile } from '../api/contract/oversight';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ActLine } from './ActLine';
import classes from './Oversight.module.css';

const PAGE = 50;

/** Who did what about one person, to whom it went, and what is held, without its content. */
export function PersonFileView({ file }: { file: PersonFile }): JSX.Element {
  const { t, format } = useText();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <Panel title={t('oversight.processing', { count: file.allActs })}>
        {file.acts.length < file.allActs ? (
          <p className={classes.inside}>{t('oversight.newestActs', { count: file.acts.length })}</p>
        ) : null}
        <ol className={classes.list}>
          {file.acts.slice(0, shown).map((act) => (
            <ActLine key={act.leaf} act={{ ...act, index: act.leaf }} names={file.names} />
          ))}
        </ol>
        {shown < file.acts.length ? (
          <Button variant="subtle" m={8} onClick={() => setShown(shown + PAGE)}>
            {t('oversight.older')}
          </Button>
        ) : null}
      </Panel>
      <Panel title={t('oversight.went')}>
        <Went file={file} />
      </Panel>
      <Panel title={t('oversight.holds', { count: file.statements.length })}>
        <Held file={file} />
        <p className={classes.inside}>
          {t('oversight.erasedHow', { n: format.number(file.objects.length) })}
        </p>
      </Panel>
    </>
  );
}

function Went({ file }: { file: PersonFile }): JSX.Element {
  const { t } = useText();
  const mail = [
    ...file.disclosures.map((one) => ({ ...one, way: 'sent' as const })),
    ...file.receipts.map((one) => ({ ...one, way: 'came' as const })),
  ];
  if (mail.length + file.shown.length === 0)
    return <p className={classes.inside}>{t('oversight.wentNowhere')}</p>;
  return (
    <Scroller label={t('oversight.went')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.when')}</th>
            <th scope="col">{t('oversight.direction')}</th>
            <th scope="col">{t('oversight.partner')}</th>
            <th scope="col">{t('oversight.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {mail.map((one) => (
            <tr key={one.envelopeId + one.way}>
              <td>
                <At moment={one.time} />
              </td>
              <td>{t(one.way === 'sent' ? 'oversight.sent' : 'oversight.came')}</td>
              <td>
                <Free text={one.partner} />
              </td>
              <td>{t(`exchange.kind.${one.kind}`, { defaultValue: one.kind })}</td>
            </tr>
          ))}
          {file.shown.map((one) => (
            <tr key={one.view}>
              <td>
                <At moment={one.since} />
              </td>
              <td>{t('oversight.polled')}</td>
              <td>
                <bdi dir="ltr">{one.view}</bdi>
              </td>
              <td>{t('oversight.held', { count: one.statements })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Held({ file }: { file: PersonFile }): JSX.Element {
  const { t, named, format } = useText();
  if (file.statements.length === 0) return <p className={classes.inside}>{t('oversight.holdsNothing')}</p>;
  return (
    <Scroller label={t('oversight.holds', { count: file.statements.length })}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.originator')}</th>
            <th scope="col">{t('oversight.category')}</th>
            <th scope="col">{t('oversight.purposes')}</th>
            <th scope="col">{t('oversight.source')}</th>
            <th scope="col">{t('oversight.recorded')}</th>
            <th scope="col">{t('oversight.reviewBy')}</th>
            <th scope="col">{t('oversight.deleteAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {file.statements.map((one, index) => (
            <tr key={`${one.id} ${one.recordedAt} ${index}`} data-past={one.supersededAt ? true : undefined}>
              <td>
                <Free text={one.originator} />
              </td>
              <td>{named('subject', one.handling.subjectCategory)}</td>
              <td>{format.list(one.handling.purposes.map((code) => named('purpose', code)))}</td>
              <td>{named('source', one.source)}</td>
              <td>{format.date(new Date(one.recordedAt))}</td>
              <td>{format.date(new Date(one.handling.reviewBy))}</td>
              <td>{format.date(new Date(one.handling.deleteAfter))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
