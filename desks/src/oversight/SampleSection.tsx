import { Button, NumberInput } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { Sample } from '../api/contract/oversight';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { OneSample } from './OneSample';
import classes from './Oversight.module.css';
import { PeriodFields } from './PeriodFields';
import { useDraw, useSamples } from './queries';
import { usePeriod } from './search';

/** Disclosures drawn by the log's root, so that nobody can steer which. */
export function SampleSection(): JSX.Element {
  const { t } = useText();
  const period = usePeriod();
  const { sample } = useSearch({ from: '/inside/oversight' });
  const samples = useSamples();
  const draw = useDraw();
  const [count, setCount] = useState<number | string>(10);
  return (
    <>
      <Panel title={t('oversight.draw')}>
        <div className={classes.inside}>
          <p className={classes.note}>{t('oversight.drawWhy')}</p>
          <PeriodFields>
            <NumberInput
              label={t('oversight.howMany')}
              min={1}
              max={200}
              allowDecimal={false}
              value={count}
              onChange={setCount}
            />
            <Button
              leftSection={<IconDice5 size={16} aria-hidden="true" />}
              loading={draw.isPending}
              disabled={typeof count !== 'number'}
              onClick={() =>
                draw.mutate(
                  { ...period.query, count: Number(count) },
                  { onSuccess: (drawn) => period.change({ sample: drawn.id }) },
                )
              }
            >
              {t('oversight.drawNow')}
            </Button>
          </PeriodFields>
          {draw.error ? <Fault fault={draw.error} /> : null}
        </div>
      </Panel>
      {sample ? <OneSample key={sample} id={sample} close={() => period.change({ sample: '' })} /> : null}
      <Panel title={t('oversight.drawn')}>
        {samples.isPending ? <Working /> : null}
        {samples.error ? <Fault fault={samples.error} again={() => void samples.refetch()} /> : null}
        {samples.data?.items.length === 0 ? (
          <Empty glyph={IconDice5} title={t('oversight.noSample')}>
            {t('oversight.noSampleWhy')}
          </Empty>
        ) : null}
        <ul className={classes.list}>
          {samples.data?.items.map((one) => (
            <SampleLine key={one.id} sample={one} open={() => period.change({ sample: one.id })} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

function SampleLine({ sample, open }: { sample: Sample; open: () => void }): JSX.Element {
  const { t, format } = useText();
  const objections = sample.marks.filter((mark) => mark.verdict === 'objection').length;
  return (
    <li className={classes.act}>
      <p className={classes.actHead}>
        <button type="button" className={classes.number} onClick={open}>
          {t('oversight.sampleOf', { count: sample.leaves.length, pool: format.number(sample.pool) })}
        </button>
        {objections > 0 ? <Tag tone="danger">{t('oversight.objections', { count: objections })}</Tag> : null}
      </p>
      <div className={classes.facts}>
        <Row>
          <bdi dir="ltr">{`${sample.period.from.slice(0, 10)} – ${sample.period.to.slice(0, 10)}`}</bdi>
          {sample.name || sample.by}
          <Ago moment={sample.drawnAt} />
          {t('oversight.judged', { count: sample.marks.length, all: format.number(sample.leaves.length) })}
        </Row>
      </div>
    </li>
  );
}
