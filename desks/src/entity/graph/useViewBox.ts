import { type PointerEvent, useEffect, useRef, useState, type WheelEvent } from 'react';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing's window: the wheel zooms around its middle, a drag moves it, another drawing resets it. */
export function useViewBox(bounds: Box) {
  const [box, setBox] = useState(bounds);
  const held = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => setBox(bounds), [bounds]);
  return {
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
    handlers: {
      onWheel: (event: WheelEvent) => setBox(zoomed(box, event.deltaY > 0 ? 1.15 : 1 / 1.15)),
      onPointerDown: (event: PointerEvent) => {
        held.current = { x: event.clientX, y: event.clientY };
      },
      onPointerUp: () => {
        held.current = null;
      },
      onPointerLeave: () => {
        held.current = null;
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const last = held.current;
        if (!last) return;
        const frame = event.currentTarget.getBoundingClientRect();
        const scale = Math.max(box.width / frame.width, box.height / frame.height);
        held.current = { x: event.clientX, y: event.clientY };
        setBox({
          ...box,
          x: box.x - (event.clientX - last.x) * scale,
          y: box.y - (event.clientY - last.y) * scale,
        });
      },
    },
  };
}

function zoomed(box: Box, factor: number): Box {
  const width = box.width * factor;
  const height = box.height * factor;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
