// Before the first paint: the theme and language that the address asks for, else those remembered from the last visit, and where the
// picture of the opening view lies. The server writes this script into the page, and says in `data-home` what that picture shows whole.
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
  const files = JSON.parse(document.currentScript.dataset.languages ?? '{}');
  const spoken = Object.hasOwn(files, language) ? language : 'en';
  root.lang = spoken;

  const home = root.dataset.home?.split(' ').map(Number);
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
    // Names whose class says a closer zoom are not due yet; on a narrow window they are smaller and due earlier.
    const due = Math.floor(8 * Math.log2(scale / (innerWidth < 600 ? 0.8 : 1)));
    const later = Array.from({ length: Math.max(0, 8 - due) }, (_, i) => `.opening .n${due + 1 + i}`);
    undue.replaceSync(later.length === 0 ? '' : `${later.join()}{display:none}`);
    root.style.setProperty('--map-y', `${top + height / 2 + ((minY + maxY) / 2) * scale}px`);
  };
  const undue = new CSSStyleSheet();
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // Evaluated at once they would hold the page up for long. The last one makes the controls: in other letters they would move.
  const run = async (scripts) => {
    const letters = Promise.race([document.fonts.load("1em 'Inter Variable'"), pause(500)]).catch(() => {});
    for (const script of scripts) {
      if (script === scripts.at(-1)) await letters;
      await import(script);
      await pause(0);
    }
  };
  const read = () => new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
  // Its names and finer lines, and what the page needs beside it, would only hold it up: the server wrote `data-rel` for `rel`.
  const goOn = async () => {
    if (document.readyState === 'loading') await read();
    root.setAttribute('opening', 'more');
    if (!document.hidden) await nextFrame();
    const scripts = [];
    for (const link of document.querySelectorAll('link[data-rel]')) {
      const isScript = link.dataset.rel === 'module';
      link.rel = isScript ? 'modulepreload' : link.dataset.rel;
      if (isScript) scripts.push(link.href);
    }
    void run(scripts);
    // What the first paint did without stands in comments: they cost nothing until they are read. One a frame, to answer in between.
    const comments = document.createTreeWalker(document.querySelector('.opening'), NodeFilter.SHOW_COMMENT);
    const late = [];
    while (comments.nextNode()) late.push(comments.currentNode);
    for (const comment of late) {
      const range = document.createRange();
      range.selectNode(comment);
      comment.replaceWith(range.createContextualFragment(comment.data));
      await nextFrame();
    }
    // The map may have taken over meanwhile.
    if (root.hasAttribute('opening')) root.setAttribute('opening', 'whole');
  };
  const show = () => {
    // From the first frame on that has any of it: waiting until all is read would cost another.
    root.setAttribute('opening', 'first');
    // Painting has only begun when the next frame has; the browser says when it is seen. A hidden page is not painted.
    const seen = new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(once));
    const timer = setTimeout(() => once(), document.hidden ? 0 : 1000);
    const once = () => {
      seen.disconnect();
      clearTimeout(timer);
      void goOn();
    };
    seen.observe({ type: 'paint', buffered: true });
  };
  // Any other parameter asks for another view.
  const opens = home !== undefined && [...query.keys()].every((key) => key === 'lang' || key === 'theme');
  // Built pages name the file of each language's texts: it comes along with the scripts, not after them.
  if (files[spoken]) {
    const link = Object.assign(document.createElement('link'), { href: files[spoken] });
    if (opens) link.dataset.rel = 'modulepreload';
    else link.rel = 'modulepreload';
    document.head.append(link);
  }
  if (opens) {
    place();
    addEventListener('resize', place);
    document.adoptedStyleSheets.push(undue);
    show();
  }
}
