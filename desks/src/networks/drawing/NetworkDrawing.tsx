import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ComponentType, type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Notice } from '../../parts/Notice';
import { useText } from '../../text/useText';
import classes from './Drawing.module.css';
import type { DrawnNetwork, Sight } from './drawn';
import { LayoutBar } from './LayoutBar';
import { Stage } from './Stage';
import { useLayout } from './useLayout';

interface NetworkDrawingProps {
  network: DrawnNetwork;
  sight: Sight;
  names: boolean;
  select: (id: string | null) => void;
  /** Told the stage that pictures are taken from, and nothing when it is gone. */
  ready: (stage: Stage | null) => void;
}

const STEP = 0.12;
const NEARER = 0.75;

/** Thousands of nodes on one canvas; everything it shows is also in the list beside it. */
export function NetworkDrawing({ network, sight, names, select, ready }: NetworkDrawingProps): JSX.Element {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [blind, setBlind] = useState(false);
  const layout = useLayout(network);
  const told = useRef({ select, sight, ready });
  told.current = { select, sight, ready };
  useEffect(() => {
    if (!box.current) return;
    let made: Stage;
    try {
      made = new Stage(box.current, network, told.current.sight, {
        select: (id) => told.current.select(id),
      });
    } catch {
      setBlind(true);
      return;
    }
    setStage(made);
    told.current.ready(made);
    const themes = new MutationObserver(() => made.recolour());
    themes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(box.current);
    return () => {
      themes.disconnect();
      sizes.disconnect();
      setStage(null);
      told.current.ready(null);
      made.kill();
    };
  }, [network]);
  const resting = layout.stop === null;
  useEffect(
    () => stage?.place(layout.walk, layout.places, resting),
    [stage, layout.walk, layout.places, resting],
  );
  useEffect(() => stage?.see(sight, names), [stage, sight, names]);
  useEffect(() => {
    if (sight.selected) stage?.show(sight.selected);
  }, [stage, sight.selected]);
  if (blind) return <Notice title={t('networks.blind')}>{t('networks.blindCure')}</Notice>;
  return (
    <div className={classes.frame}>
      <div
        ref={box}
        className={classes.stage}
        role="group"
        aria-label={t('networks.drawing')}
        tabIndex={0}
        dir="ltr"
        onKeyDown={(event) => stage && press(event, stage)}
      />
      <div className={classes.views}>
        <View glyph={IconZoomIn} label={t('networks.nearer')} act={() => stage?.zoom(NEARER)} />
        <View glyph={IconZoomOut} label={t('networks.farther')} act={() => stage?.zoom(1 / NEARER)} />
        <View glyph={IconMaximize} label={t('networks.whole')} act={() => stage?.fit()} />
      </div>
      <LayoutBar progress={layout.progress} stop={layout.stop} />
    </div>
  );
}

function View(props: {
  glyph: ComponentType<{ size: number }>;
  label: string;
  act: () => void;
}): JSX.Element {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="default" size="lg" onClick={props.act} aria-label={props.label}>
        <props.glyph size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Arrows move the view, plus and minus zoom, zero shows the whole. */
function press(event: KeyboardEvent, stage: Stage): void {
  const acts: Record<string, () => void> = {
    ArrowLeft: () => stage.pan(-STEP, 0),
    ArrowRight: () => stage.pan(STEP, 0),
    ArrowUp: () => stage.pan(0, -STEP),
    ArrowDown: () => stage.pan(0, STEP),
    '+': () => stage.zoom(NEARER),
    '-': () => stage.zoom(1 / NEARER),
    '0': () => stage.fit(),
  };
  const act = acts[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
