import { html, type TemplateResult } from 'lit';
import accessibility from 'lucide-static/icons/accessibility.svg?raw';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import swap from 'lucide-static/icons/arrow-up-down.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import alert from 'lucide-static/icons/circle-alert.svg?raw';
import compare from 'lucide-static/icons/columns-2.svg?raw';
import contrast from 'lucide-static/icons/contrast.svg?raw';
import directions from 'lucide-static/icons/corner-up-right.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import more from 'lucide-static/icons/ellipsis-vertical.svg?raw';
import fullScreen from 'lucide-static/icons/expand.svg?raw';
import external from 'lucide-static/icons/external-link.svg?raw';
import file from 'lucide-static/icons/file-text.svg?raw';
import staff from 'lucide-static/icons/graduation-cap.svg?raw';
import meet from 'lucide-static/icons/handshake.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import filter from 'lucide-static/icons/list-filter.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import arrange from 'lucide-static/icons/orbit.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pin from 'lucide-static/icons/pin.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import redo from 'lucide-static/icons/redo-2.svg?raw';
import fit from 'lucide-static/icons/scan.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import share from 'lucide-static/icons/share-2.svg?raw';
import leaveFullScreen from 'lucide-static/icons/shrink.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import table from 'lucide-static/icons/table-2.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import network from 'lucide-static/icons/waypoints.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';

const ICONS = {
  alert,
  arrange,
  arrowDown,
  arrowUp,
  check,
  chevronDown,
  chevronLeft,
  chevronUp,
  close,
  compare,
  directions,
  download,
  external,
  file,
  filter,
  link,
  map,
  meet,
  moon,
  network,
  pause,
  play,
  redo,
  search,
  share,
  staff,
  star,
  sun,
  swap,
  table,
  fit,
  fullScreen,
  accessibility,
  contrast,
  pin,
  languages,
  layers,
  leaveFullScreen,
  minus,
  more,
  plus,
  undo,
  users,
} as const;

export type IconName = keyof typeof ICONS;

/** A drawing from the bundled set, for eyes only: the control around it carries the name. */
export function icon(name: IconName): TemplateResult {
  return drawing(ICONS[name]);
}

const templates = new Map<string, TemplateResult>();

/** A drawing that only one part of the explorer needs and brings along: `svg` is parsed once, however often it is drawn. */
export function drawing(svg: string): TemplateResult {
  const made = templates.get(svg) ?? template(`<span class="icon" aria-hidden="true">${svg}</span>`);
  templates.set(svg, made);
  return made;
}

/** Lit knows a template by its array of strings. */
function template(text: string): TemplateResult {
  return html(Object.assign([text], { raw: [text] }));
}
