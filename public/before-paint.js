// Before the first paint: the theme and language that the address asks for, else those remembered from the last visit, and where the
// picture of the opening view lies. The server says what that picture shows whole: it puts `data-home` on this script.
{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const remembered = (key) => {
    try {
      return localStorage.getItem(`reseau-${key}`);
    } catch {
      return null;
    }
  };
  const theme = query.get('theme') ?? remembered('theme');
  const asks = (feature) => matchMedia(feature).matches;
  const shade = asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const system = asks('(prefers-contrast: more), (forced-colors: active)') ? `contrast-${shade}` : shade;
  root.setAttribute('theme', /^(contrast-)?(light|dark)$/.test(theme) ? theme : system);
  const language = query.get('lang') ?? remembered('language') ?? navigator.language.slice(0, 2);
  // Built pages name the file of each language's texts: it comes along with the scripts, not after them.
  const files = JSON.parse(document.currentScript.dataset.languages ?? '{}');
  const spoken = Object.hasOwn(files, language) ? language : 'en';
  root.lang = spoken;
  if (files[spoken])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: files[spoken] }));

  const home = document.currentScript.dataset.home?.split(' ').map(Number);
  // As `insets` of the map's page and `fitCamera` have it: a test compares them.
  const place = () => {
    const [minX, minY, maxX, maxY] = home;
    const [top, right, bottom, left] = innerWidth <= 720 ? [112, 8, 24, 8] : [76, 84, 100, 24];
    const width = Math.max(innerWidth - left - right, 32);
    const height = Math.max(innerHeight - top - bottom, 32);
    const air = 2 * Math.min(12, width / 8, height / 8);
    const scale = Math.max(Math.min((width - air) / Math.max(maxX - minX, 1), (height - air) / Math.max(maxY - minY, 1)), 1e-3);
    // A px of a mark at the fit scale, in halves of a map unit: `markGrowth`.
    const growth = scale < 0.9 ? (scale / 0.9) ** 0.9 : Math.min(Math.sqrt(scale / 0.9), 2.2);
    root.style.setProperty('--map-scale', scale);
    root.style.setProperty('--map-mark', (2 * growth) / scale);
    root.style.setProperty('--map-x', `${left + width / 2 - ((minX + maxX) / 2) * scale}px`);
    root.style.setProperty('--map-y', `${top + height / 2 + ((minY + maxY) / 2) * scale}px`);
  };
  // Any other parameter asks for another view.
  if (home !== undefined && [...query.keys()].every((key) => key === 'lang' || key === 'theme')) {
    place();
    addEventListener('resize', place);
    root.toggleAttribute('opening', true);
  }
}
