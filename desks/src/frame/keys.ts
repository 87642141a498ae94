import { useEffect, useRef } from 'react';

type Keys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single-key commands. They rest while somebody types, while a dialog is open (unless it asks for them), and while a
 * modifier is held.
 */
export function useKeys(keys: Keys, options: { inDialog?: boolean; off?: boolean } = {}): void {
  const latest = useRef(keys);
  latest.current = keys;
  const { inDialog = false, off = false } = options;
  useEffect(() => {
    if (off) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (!inDialog && document.querySelector('[role="dialog"]')) return;
      const command = latest.current[nameOf(event)];
      if (!command) return;
      event.preventDefault();
      command(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [inDialog, off]);
}

/**
 * `j`, `?`, `Enter`, `Ctrl+k`. What is printed on the key counts (`a` lies elsewhere on a French keyboard); only under a
 * layout without Latin letters does the key's place decide.
 */
export function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return '';
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + printedOf(event);
}

function printedOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(key) && !shiftKey) return key.toLowerCase();
  if (/^[\x20-\x7e]+$/.test(key)) return key;
  if (key === '؟' || (code === 'Slash' && shiftKey)) return '?';
  if (code === 'Slash') return '/';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Inputs that take no letters: a press of `?` on a chosen radio button is a command. */
const WORDLESS = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
