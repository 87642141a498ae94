import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type JSX, useCallback, useState } from 'react';
import type { Flow } from '../api/contract/flows';
import type { Results, Scenario } from '../api/contract/scenarios';
import { saveAs } from '../bank/export';
import { labelOf } from '../parts/MarkingChip';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import type { Stage } from './drawing/Stage';
import { blobOf, type Frame, pictureOf } from './picture';
import { takeGrouping } from './queries';
import { Report } from './Report';
import { useBasisLine } from './useBasisLine';

interface ExportsProps {
  scenario: Scenario;
  results: Results;
  /** Nothing while the drawing is not there. */
  stage: Stage | null;
  /** What was asked of money; nothing where nobody asked. */
  flow: Flow | null;
}

type Form = 'image' | 'report' | 'grouping';

/** What leaves the desk as a picture, a report or a grouping carries its marking and its caution with it. */
export function Exports({ scenario, results, stage, flow }: ExportsProps): JSX.Element {
  const { t } = useText();
  const frame = useFrame(scenario, results);
  const [printed, setPrinted] = useState<string | null>(null);
  const close = useCallback(() => setPrinted(null), []);
  const taking = useMutation({
    mutationFn: async (form: Form) => {
      const day = new Date().toISOString().slice(0, 10);
      if (form === 'grouping') return saveAs(await takeGrouping(scenario.id), `scenario-${day}.json`);
      if (form === 'report') return setPrinted(stage ? pictureOf(stage, frame).toDataURL() : '');
      if (stage) saveAs(await blobOf(pictureOf(stage, frame)), `scenario-${day}.png`);
    },
  });
  return (
    <div>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            loading={taking.isPending}
          >
            {t('bank.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['report', 'image', 'grouping'] as const).map((form) => (
            <Menu.Item
              key={form}
              disabled={form === 'image' && stage === null}
              onClick={() => taking.mutate(form)}
            >
              {t(`networks.export.${form}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {taking.error ? <Fault fault={taking.error} /> : null}
      {printed !== null ? (
        <Report
          scenario={scenario}
          results={results}
          frame={frame}
          picture={printed}
          flow={flow}
          close={close}
        />
      ) : null}
    </div>
  );
}

/** What every picture and page says of itself. */
function useFrame(scenario: Scenario, results: Results): Frame {
  const { t, named, format, language } = useText();
  const basisIn = useBasisLine();
  return {
    marking: results.marking,
    band: results.marking
      ? `${labelOf(results.marking)} · ${named('marking', results.marking)}`
      : t('frame.noContent'),
    title: scenario.title,
    facts: [
      [named('purpose', scenario.purpose), scenario.caseRef, basisIn(scenario.legalBasis)]
        .filter(Boolean)
        .join(' · '),
      t('networks.reproduce', {
        seed: format.number(results.plan.seed),
        hash: results.inputHash,
        made: format.absolute(new Date(scenario.finishedAt ?? scenario.createdAt)),
      }),
    ],
    caution: `${t('networks.statement')} ${results.caution}`,
    rtl: language === 'ar',
  };
}
