/** Colours of the theme in force; a canvas cannot read style sheets by itself. */
export interface Colours {
  paper: string;
  node: string;
  tie: string;
  quiet: string;
  ink: string;
  accent: string;
  soft: string;
  gone: string;
  font: string;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: read('--bg'),
    node: read('--surface'),
    tie: read('--line-strong'),
    quiet: read('--line'),
    ink: read('--ink'),
    accent: read('--accent'),
    soft: read('--accent-soft'),
    gone: read('--against-soft'),
    font: style.fontFamily,
  };
}
