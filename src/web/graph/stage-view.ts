import type { Network, PaperLayer } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';
import type { Palette } from '#web/styles/palette.ts';
import type { LabelFamilies } from './label-faces.ts';
import type { MapInsets, MapLayers, MapSelection, NetworkFilter } from './map-types.ts';

/** All that decides what the map shows, apart from the camera. */
export interface StageView {
  readonly network: Network;
  readonly papersLayer: PaperLayer | null;
  readonly language: Language;
  readonly palette: Palette;
  readonly selection: MapSelection | null;
  readonly path: readonly string[] | null;
  readonly highlight: ReadonlySet<string> | null;
  readonly visible: NetworkFilter;
  readonly layers: MapLayers;
  readonly insets: MapInsets;
  readonly occluders: readonly DOMRect[];
  readonly isolated: string | null;
  readonly reducedMotion: boolean;
  /** The page around the map keeps its scrolling. */
  readonly cooperative: boolean;
  readonly families: LabelFamilies;
}
