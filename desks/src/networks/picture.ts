import type { Marking } from '../api/contract/common';
import { type Colours, coloursOf } from './drawing/colours';
import type { Stage } from './drawing/Stage';

/** What stands around the network on a picture, in the reader's language. */
export interface Frame {
  marking: Marking | null;
  /** The label and its word. */
  band: string;
  title: string;
  /** Purpose, basis, seed and hash, each a line. */
  facts: readonly string[];
  caution: string;
  rtl: boolean;
}

const WIDTH = 1600;
const HEIGHT = 1100;
const EDGE = 32;
const BAND = 36;
const LINE = 24;

/** Words broken into lines no wider than they may be. */
export function linesOf(text: string, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** The network as a picture that says by itself what it is and how it is to be handled. */
export function pictureOf(stage: Stage, frame: Frame): HTMLCanvasElement {
  const probe = document.createElement('div');
  probe.className = 'paper';
  document.body.append(probe);
  const colours = coloursOf(probe);
  const tint = getComputedStyle(probe).getPropertyValue(
    frame.marking ? `--tlp-${frame.marking.replace('+strict', '')}` : '--sunken',
  );
  probe.remove();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to paint on.');
  context.fillStyle = colours.node;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  for (const y of [0, HEIGHT - BAND]) paintBand(context, y, tint.trim(), frame, colours);
  const below = paintWords(context, frame, colours);
  const top = BAND + 60;
  stage.paint(context, { x: EDGE, y: top, width: WIDTH - 2 * EDGE, height: below - top }, colours);
  return canvas;
}

function paintBand(
  context: CanvasRenderingContext2D,
  y: number,
  tint: string,
  { band, rtl }: Frame,
  colours: Colours,
): void {
  context.fillStyle = tint;
  context.fillRect(0, y, WIDTH, BAND);
  context.strokeStyle = colours.quiet;
  context.strokeRect(0, y, WIDTH, BAND);
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 18px ${colours.font}`;
  context.fillStyle = colours.ink;
  context.fillText(band, WIDTH / 2, y + BAND / 2);
}

/** Title above, facts and caution below; tells where the words below begin. */
function paintWords(context: CanvasRenderingContext2D, frame: Frame, colours: Colours): number {
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.ink;
  const x = frame.rtl ? WIDTH - EDGE : EDGE;
  context.font = `600 26px ${colours.font}`;
  context.fillText(frame.title, x, BAND + 42);
  context.font = `400 16px ${colours.font}`;
  const most = WIDTH - 2 * EDGE;
  const widthOf = (line: string): number => context.measureText(line).width;
  const lines = [frame.caution, ...frame.facts].flatMap((text) => linesOf(text, most, widthOf));
  const first = HEIGHT - BAND - 14 - (lines.length - 1) * LINE;
  lines.forEach((line, at) => {
    context.fillText(line, x, first + at * LINE);
  });
  return first - LINE - 8;
}

export function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))));
  });
}
