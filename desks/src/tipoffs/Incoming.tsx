import { type JSX, useEffect, useRef, useState } from 'react';
import { useRefetchOn } from '../frame/live';
import { useSettings } from '../settings/store';
import { chime } from './chime';
import { IncomingCard } from './IncomingCard';
import { isWaiting, useTipOffs } from './queries';

const EVERY = 12_000;

/** A warning interrupts every desk: card on top and sound, until somebody acknowledges or sets the card aside. */
export function IncomingTipOffs(): JSX.Element | null {
  const tipOffs = useTipOffs('in');
  const { sound } = useSettings();
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  useRefetchOn('tip-off', ['tip-offs']);
  const waiting = tipOffs.data?.items.filter(isWaiting) ?? [];
  const first = waiting
    .filter((one) => !aside.has(`${one.id}${one.escalation.length}`))
    .sort((one, other) => Date.parse(one.acknowledgeBy) - Date.parse(other.acknowledgeBy))[0];
  const id = first?.id;
  const audible = useRef(sound);
  audible.current = sound;
  useEffect(() => {
    if (!id) return;
    if (audible.current) chime();
    const timer = setInterval(() => audible.current && chime(), EVERY);
    return () => clearInterval(timer);
  }, [id]);
  if (!first) return null;
  return (
    <IncomingCard
      key={first.id}
      tipOff={first}
      others={waiting.length - 1}
      // Set aside until it escalates: then it is another level's, and it rings again.
      setAside={() => setAside(new Set(aside).add(`${first.id}${first.escalation.length}`))}
    />
  );
}
