// Before the first paint: the theme and language that the address asks for, else those remembered from the last visit.
{
  const query = new URLSearchParams(location.search);
  const remembered = (key) => {
    try {
      return localStorage.getItem(`reseau-${key}`);
    } catch {
      return null;
    }
  };
  const theme = query.get('theme') ?? remembered('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('theme', theme);
  const language = query.get('lang') ?? remembered('language') ?? navigator.language.slice(0, 2);
  if (language === 'fr') document.documentElement.lang = 'fr';
}
