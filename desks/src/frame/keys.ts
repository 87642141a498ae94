import { useEffect, useRef } from 'react';

type Keys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single-key commands. They rest while somebody types, while a dialog is open (unless it asks for them), and while a
 * modifier is held; keys are compared by what is printed on a Latin layout too, so that `j` works under an Arabic one.
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

/** `j`, `?`, `Enter`, `Ctrl+k`. */
export function nameOf(event: KeyboardEvent): string {
  const held = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  if (event.altKey) return '';
  if (letter && !event.shiftKey) return held + letter;
  if (event.code === 'Slash') return held + (event.shiftKey ? '?' : '/');
  if (event.key === '؟') return `${held}?`;
  return held + event.key;
}

/** Inputs that take no letters: a press of `?` on a chosen radio button is a command. */
const WORDLESS = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
