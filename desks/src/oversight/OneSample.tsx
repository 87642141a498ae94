import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { OpenedSample, SampledAct, SampledItem } from '../api/contract/oversight';
import { DecisionLine } from '../exchange/DecisionLine';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ActLine } from './ActLine';
import { MarkForm } from './MarkForm';
import classes from './Oversight.module.css';
import { useSample } from './queries';

/** One draw: how to repeat it, and each disclosure with what is needed to judge it. */
export function OneSample({ id, close }: { id: string; close: () => void }): JSX.Element {
  const { t, format } = useText();
  const opened = useSample(id);
  if (opened.isPending) return <Working />;
  if (opened.error) return <Fault fault={opened.error} again={() => void opened.refetch()} />;
  const sample = opened.data;
  return (
    <Panel
      title={t('oversight.sampleOf', { count: sample.leaves.length, pool: format.number(sample.pool) })}
      aside={
        <Button variant="default" onClick={close}>
          {t('parts.close')}
        </Button>
      }
    >
      <details className={classes.inside}>
        <summary>{t('oversight.repeat')}</summary>
        <pre className={classes.command} dir="ltr">
          {`./jisr log sample --from ${sample.period.from} --to ${sample.period.to} --size ${sample.size} --count ${sample.asked}`}
        </pre>
        <p>
          {t('oversight.seed')} <code className={classes.hash}>{sample.root}</code>
        </p>
      </details>
      {sample.acts.length === 0 ? <p className={classes.inside}>{t('oversight.emptyPool')}</p> : null}
      <ol className={classes.list}>
        {sample.acts.map((sampled) => (
          <Disclosure key={sampled.act.index} sample={sample} sampled={sampled} />
        ))}
      </ol>
    </Panel>
  );
}

function Disclosure({ sample, sampled }: { sample: OpenedSample; sampled: SampledAct }): JSX.Element {
  const { t } = useText();
  const [judging, setJudging] = useState(false);
  const mark = sample.marks.find((one) => one.leaf === sampled.act.index);
  return (
    <ActLine act={sampled.act} names={sample.names}>
      {sampled.decision?.opened?.caseRef ? (
        <p>
          {t('oversight.case')} <Free text={sampled.decision.opened.caseRef} />
        </p>
      ) : null}
      {sampled.items.map((item) => (
        <Item key={item.id + item.outcome} item={item} />
      ))}
      {sampled.decision && sampled.items.length === 0 ? <p>{t('oversight.decisionErased')}</p> : null}
      <div className={classes.actHead}>
        {mark ? (
          <Tag tone={mark.verdict === 'objection' ? 'danger' : 'accent'}>
            {t(`oversight.verdict.${mark.verdict}`)}
          </Tag>
        ) : null}
        {mark?.note ? <Free text={mark.note} /> : null}
        <Button size="xs" variant="default" onClick={() => setJudging(true)}>
          {t(mark ? 'oversight.judgeAgain' : 'oversight.judge')}
        </Button>
      </div>
      {judging ? (
        <MarkForm sample={sample.id} leaf={sampled.act.index} close={() => setJudging(false)} />
      ) : null}
    </ActLine>
  );
}

/** One statement's decision: its legal basis, then every rule. */
function Item({ item }: { item: SampledItem }): JSX.Element {
  const { t, named } = useText();
  const basis = item.handling.legalBasis.map((one) =>
    [one.instrument, one.article, one.authority].filter(Boolean).join(' · '),
  );
  return (
    <div className={classes.item}>
      <p className={classes.facts}>
        {t('oversight.basis')} <Free text={basis.join('; ')} />
      </p>
      {item.confirmed ? null : <Tag tone="danger">{t('oversight.otherwise')}</Tag>}
      <DecisionLine
        decision={{
          id: item.id,
          name: named('type', item.type),
          partner: '',
          outcome: item.outcome,
          obligations: item.obligations,
          reasons: item.reasons,
        }}
      />
    </div>
  );
}
