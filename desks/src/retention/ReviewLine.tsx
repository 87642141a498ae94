import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ReviewItem } from '../api/contract/retention';
import { MarkingChip } from '../parts/MarkingChip';
import { Row } from '../parts/Row';
import { TypeIcon } from '../parts/TypeIcon';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { EraseForm } from './EraseForm';
import { KeepForm } from './KeepForm';
import classes from './Retention.module.css';

/** One thing to decide on: whose it is, how long it waits, and the two ways on. */
export function ReviewLine({ item }: { item: ReviewItem }): JSX.Element {
  const { t, named } = useText();
  const [asking, setAsking] = useState<'keep' | 'erase' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <TypeIcon type={item.type} size={18} />
          <b>
            <Free text={item.name ?? named('type', item.type)} />
          </b>
          <MarkingChip marking={item.handling.marking} />
        </p>
        <div className={classes.facts}>
          <Row>
            {item.originator.name}
            {named('subject', item.handling.subjectCategory)}
            {t('retention.versions', { count: item.versions })}
          </Row>
          <Row>
            <span>
              {t('retention.overdueSince')} <Ago moment={item.handling.reviewBy} />
            </span>
            <span>
              {t('retention.goesOn')} <Ago moment={item.handling.deleteAfter} />
            </span>
          </Row>
        </div>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setAsking('keep')}>
          {t('retention.keep')}
        </Button>
        <Button variant="default" color="red" onClick={() => setAsking('erase')}>
          {t('retention.erase')}
        </Button>
      </div>
      {asking === 'keep' ? <KeepForm item={item} close={close} /> : null}
      {asking === 'erase' ? <EraseForm item={item} close={close} /> : null}
    </li>
  );
}
