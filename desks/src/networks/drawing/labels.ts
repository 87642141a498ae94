import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { isolated } from '../../text/bidi';
import type { Colours } from './colours';

const LONGEST = 24;
const SIZE = 12;

/** A name as a drawing shows it: shortened at its own end, and unable to turn what stands beside it. */
export function shortened(name: string): string {
  const letters = [...name];
  return isolated(letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name);
}

type Paint = Parameters<NodeLabelDrawingFunction>;

function paint(context: Paint[0], data: Paint[1], name: string, colours: Colours): void {
  context.font = `500 ${SIZE}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  const at = [data.x, data.y + data.size + 3] as const;
  context.strokeText(name, ...at);
  context.fillText(name, ...at);
}

/** Names stand below their nodes, with a rim of the paper so that ties do not cross the letters. */
export function labelsIn(colours: () => Colours): {
  label: NodeLabelDrawingFunction;
  hover: NodeHoverDrawingFunction;
} {
  return {
    label: (context, data) => {
      if (data.label) paint(context, data, shortened(data.label), colours());
    },
    hover: (context, data) => {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
      context.lineWidth = 2;
      context.strokeStyle = colours().accent;
      context.stroke();
      if (data.label) paint(context, data, isolated(data.label), colours());
    },
  };
}
