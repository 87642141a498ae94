import { Button, Modal, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Letter } from '../api/contract/exchange';
import type { Box } from '../exchange/queries';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useSession } from '../session/session';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { type Remark, useRemarks, useSay } from './queries';
import classes from './Remarks.module.css';

const LONGEST = 2_000;

interface RemarksCardProps {
  letter: Letter;
  box: Box;
  close: () => void;
}

/** What officers of both sides said about the items of a letter, and what this one wants to add. */
export function RemarksCard({ letter, box, close }: RemarksCardProps): JSX.Element {
  const { t } = useText();
  const remarks = useRemarks(box, letter.envelopeId);
  const speaks = maySend(useSession().account.roles);
  const partner = letter.partnerName ?? letter.partner;
  useRefetchOn('inbox', ['remarks']);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('remarks.title', { partner })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.card}>
        <ul className={classes.items}>
          {letter.items.map((item) => (
            <li key={item.id}>
              <Free text={item.name || item.id} />
            </li>
          ))}
        </ul>
        {remarks.isPending ? <Working /> : null}
        {remarks.error ? <Fault fault={remarks.error} again={() => void remarks.refetch()} /> : null}
        {remarks.data?.items.length === 0 ? <p className={classes.quiet}>{t('remarks.none')}</p> : null}
        {remarks.data && remarks.data.items.length > 0 ? (
          <ol className={classes.talk}>
            {remarks.data.items.map((remark) => (
              <Said key={remark.id} remark={remark} partner={partner} />
            ))}
          </ol>
        ) : null}
        {speaks ? <Say letter={letter} box={box} /> : null}
      </div>
    </Modal>
  );
}

function Said({ remark, partner }: { remark: Remark; partner: string }): JSX.Element {
  const { t } = useText();
  return (
    <li className={classes.said} data-ours={remark.own || undefined}>
      <p className={classes.head}>
        <b>
          <Free text={remark.own ? remark.by || t('remarks.us') : partner} />
        </b>
        <span className={classes.quiet}>
          <At moment={remark.at} />
        </span>
      </p>
      {remark.text ? <Free text={remark.text} block /> : <p className={classes.quiet}>{t('remarks.gone')}</p>}
    </li>
  );
}

/** What is written stays in the field until the node has taken it. */
function Say({ letter, box }: { letter: Letter; box: Box }): JSX.Element | null {
  const { t } = useText();
  const [text, setText] = useState('');
  const say = useSay(box, letter.envelopeId);
  const ids = letter.items.filter((item) => !item.recalled && !item.refusedCode).map((item) => item.id);
  if (ids.length === 0) return null;
  return (
    <form
      className={classes.say}
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({ ids, text: text.trim() }, { onSuccess: () => setText('') });
      }}
    >
      <Textarea
        label={t('remarks.say')}
        description={t('remarks.sayWhy')}
        dir="auto"
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {say.error ? <Fault fault={say.error} /> : null}
      <Button type="submit" disabled={text.trim() === ''} loading={say.isPending} className={classes.send}>
        {t('remarks.send')}
      </Button>
    </form>
  );
}
