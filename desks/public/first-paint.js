// Runs before the page is drawn, so that neither the theme nor the reading direction flashes. It is a file of its own
// because the content policy allows no inline script.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('jisr.settings') ?? '{}');
  } catch {
    // Unreadable settings are no reason not to start: the defaults below hold.
  }
  const dark =
    chosen.theme === 'dark' ||
    (chosen.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const offered = ['ar', 'fr', 'en', 'es'];
  const wanted = [chosen.language, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const language = wanted.find((tag) => offered.includes(tag)) ?? 'ar';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
})();
