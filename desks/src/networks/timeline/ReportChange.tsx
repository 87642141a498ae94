import type { JSX } from 'react';
import type { Scenario } from '../../api/contract/scenarios';
import { useText } from '../../text/useText';
import report from '../Report.module.css';
import { AlertList } from './AlertList';
import { ChangeTable } from './ChangeTable';
import { Timeline } from './Timeline';
import { useLastChange } from './useChange';

/** The timeline that was last looked at on this page, as paper holds it; nothing where none was. */
export function ReportChange({ scenario }: { scenario: Scenario }): JSX.Element | null {
  const { t } = useText();
  const change = useLastChange(scenario);
  if (!change) return null;
  return (
    <>
      <h2>{t('timeline.title')}</h2>
      <AlertList change={change} />
      <Timeline change={change} at={-1} />
      <ChangeTable change={change} className={report.steps} />
      <p>
        {t('timeline.hash')} <code>{change.changeHash}</code>
      </p>
    </>
  );
}
