import { afterEach } from 'vitest';

afterEach(() => {
  // Tests of scripts run without a page.
  if (typeof document === 'undefined') return;
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = '';
});
