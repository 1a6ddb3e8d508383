import type { RoleKind } from '#model/person.ts';
import type { Year } from '#model/primitives.ts';

/** What can be chosen on the map. `community` is a community or a region. */
export type MapKind = 'person' | 'topic' | 'paper' | 'community';

export interface MapSelection {
  readonly kind: MapKind;
  readonly id: string;
}

/** By what the marks are coloured. Only `community` uses the regions' hues. */
export const MAP_COLOURINGS = ['community', 'institution', 'kind', 'firstYear', 'betweenness', 'topic'] as const;
export type MapColouring = (typeof MAP_COLOURINGS)[number];

/** What makes a mark large. */
export const MAP_SIZES = ['papers', 'degree', 'betweenness', 'students'] as const;
export type MapSize = (typeof MAP_SIZES)[number];

export interface MapLayers {
  readonly terrain: boolean;
  readonly edges: boolean;
  readonly topics: boolean;
  readonly papers: boolean;
  readonly colour: MapColouring;
  /** The topic of `colour: 'topic'`. */
  readonly score: string | null;
  readonly size: MapSize;
}

export const DEFAULT_LAYERS: MapLayers = {
  ...{ terrain: true, edges: true, topics: false, papers: false },
  ...{ colour: 'community', score: null, size: 'papers' },
};

/** Pixels at each side of the map that cards, chips or a sheet cover. */
export interface MapInsets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_INSETS: MapInsets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The map point (map units, y up) in the middle of the element, and pixels per map unit. */
export interface MapCamera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A name that stands on the map, in CSS pixels of the element. `kind` says which rank wrote it. */
export interface LabelBox {
  readonly kind: 'region' | 'community' | 'group' | 'person' | 'topic' | 'paper';
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is kept at full strength; the rest fades. An empty list or `null` leaves that question open. */
export interface NetworkFilter {
  readonly years: readonly [from: Year, to: Year] | null;
  /** Topic ids: people with any of them. */
  readonly topics: readonly string[];
  /** Institution ids: people of any of them. */
  readonly institutions: readonly string[];
  readonly kinds: readonly RoleKind[];
  /** Person ids: nobody else. */
  readonly people: readonly string[];
  /** Edges need at least so many joint papers within the years; people need one such edge when it is above 1. */
  readonly minPapers: number;
}

export const NO_FILTER: NetworkFilter = { years: null, topics: [], institutions: [], kinds: [], people: [], minPapers: 1 };
