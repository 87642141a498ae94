import type { JSX } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { Row } from '../parts/Row';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { StateTag } from './StateTag';
import { useBasisLine } from './useBasisLine';

/** For what and on which basis it was asked, and from where. */
export function ScenarioHead({ scenario }: { scenario: Scenario }): JSX.Element {
  const { t, named } = useText();
  const basisIn = useBasisLine();
  return (
    <div className={classes.facts}>
      <StateTag state={scenario.state} />
      <Row>
        {named('purpose', scenario.purpose)}
        {scenario.caseRef}
        {basisIn(scenario.legalBasis)}
        {t('networks.seeds', { count: scenario.seeds })}
        {t('networks.hopsOf', { count: scenario.hops })}
        {scenario.excluded > 0 ? t('networks.excludedOf', { count: scenario.excluded }) : null}
        <At moment={scenario.createdAt} />
      </Row>
    </div>
  );
}
