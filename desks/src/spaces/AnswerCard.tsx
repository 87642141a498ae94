import { Button, Checkbox, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Charter, Membership, WholeSpace } from '../api/contract/spaces';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { useSession } from '../session/session';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { CharterFacts } from './CharterFacts';
import { useAnswer } from './queries';
import classes from './Spaces.module.css';

interface AnswerCardProps {
  space: WholeSpace;
  charter: Charter;
  close: () => void;
}

/** The version that waits, in words and as the text that is signed. */
export function AnswerCard({ space, charter, close }: AnswerCardProps): JSX.Element {
  const { t } = useText();
  const [read, setRead] = useState(false);
  const answer = useAnswer(space.id);
  const { node } = useSession();
  const others = ({ party }: Membership): boolean => party !== node.party;
  const say = (act: 'sign' | 'decline'): void =>
    answer.mutate({ act, hash: charter.hash }, { onSuccess: close });
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={<Free text={charter.title} />}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.sheet}>
        <CharterFacts charter={charter} />
        <div>
          <p className={classes.quiet}>{t('spaces.whoIsSeen')}</p>
          <ul className={classes.named}>
            {charter.members.filter(others).map((member) => (
              <li key={member.party}>
                <Monogram party={{ party: member.party, name: member.name }} full />
                <span className={classes.quiet}>{t(`spaces.as.${member.role}`)}</span>
              </li>
            ))}
          </ul>
        </div>
        <details>
          <summary>{t('spaces.signedText')}</summary>
          <pre
            className={classes.text}
            dir="ltr"
            role="region"
            tabIndex={0}
            aria-label={t('spaces.signedText')}
          >
            {JSON.stringify(JSON.parse(charter.text), null, 2)}
          </pre>
        </details>
        <p>
          {t('partners.hash')} <code className={classes.print}>{charter.hash}</code>
        </p>
        <Checkbox checked={read} onChange={() => setRead(!read)} label={t('partners.haveRead')} />
        {answer.error ? <Fault fault={answer.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button variant="default" loading={answer.isPending} onClick={() => say('decline')}>
            {t('spaces.decline')}
          </Button>
          <Button disabled={!read} loading={answer.isPending} onClick={() => say('sign')}>
            {t('spaces.sign')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
