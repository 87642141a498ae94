import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { MarkingChip } from '../parts/MarkingChip';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { StateTag } from './StateTag';
import { isUnderWay } from './states';
import { useBasisLine } from './useBasisLine';

/** One scenario in the list: what it asks, on what basis, where it stands, and what was decided. */
export function ScenarioLine({ scenario }: { scenario: Scenario }): JSX.Element {
  const { t, format } = useText();
  const basisIn = useBasisLine();
  const { decision, legalBasis, marking, progress } = scenario;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <Link to="/networks/$id" params={{ id: scenario.id }} search={{}} className={classes.title}>
          <Free text={scenario.title} />
        </Link>
        <div className={classes.facts}>
          <Row>
            {basisIn(legalBasis)}
            {t('networks.seeds', { count: scenario.seeds })}
            {t('networks.hopsOf', { count: scenario.hops })}
          </Row>
          {marking ? <MarkingChip marking={marking} /> : null}
        </div>
      </div>
      <div className={classes.state}>
        {decision ? <Tag tone="plain">{t(`networks.decided.${decision.verdict}`)}</Tag> : null}
        <StateTag state={scenario.state} />
        {isUnderWay(scenario) && progress ? (
          <span className="figures">{format.share(progress.share)}</span>
        ) : null}
        <Ago moment={scenario.finishedAt ?? scenario.createdAt} />
      </div>
    </li>
  );
}
