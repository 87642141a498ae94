import type { JSX } from 'react';
import type { UnpackedPouch } from '../api/contract/pouches';
import { Fault, Notice } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Pouches.module.css';
import { EARLY, type Taken } from './useTakeIn';

/** What became of one file. */
export function TakenNotice({ taken }: { taken: Taken }): JSX.Element {
  return (
    <div>
      <p className={classes.file}>
        <Free text={taken.file} />
      </p>
      {taken.answer ? <Unpacked answer={taken.answer} /> : <Fault fault={taken.fault} />}
    </div>
  );
}

/** What was new, what was known, and what must wait and why. */
function Unpacked({ answer }: { answer: UnpackedPouch }): JSX.Element {
  const { t, said } = useText();
  const known = answer.repeated + answer.repeatedReceipts;
  return (
    <Notice
      tone={answer.problems.length > 0 ? 'danger' : 'plain'}
      title={t('pouches.from', { name: answer.partnerName })}
      code={answer.problems[0]?.code}
    >
      <Row>
        {t('pouches.taken', { count: answer.taken })}
        {answer.confirmed > 0 ? t('pouches.confirmed', { count: answer.confirmed }) : null}
        {known > 0 ? t('pouches.known', { count: known }) : null}
      </Row>
      {answer.problems.map(({ code, count, message }) => (
        <div key={code}>
          <Row>
            {t('pouches.notTaken', { count })}
            {code === EARLY ? t('pouches.early') : said(message)}
          </Row>
        </div>
      ))}
    </Notice>
  );
}
