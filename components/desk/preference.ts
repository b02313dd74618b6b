const yearSeconds = 31_536_000;

export type Theme = 'light' | 'dark' | 'system';

/** Paint the page now, and tell the server for the next one. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember('stet-theme', theme);
}

export function rememberLocale(locale: string): void {
  remember('stet-locale', locale);
}

function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
}
