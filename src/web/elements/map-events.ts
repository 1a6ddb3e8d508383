import type { MapCamera, MapSelection } from '#web/graph/map-types.ts';

/** Somebody chose a mark or a place name. */
export class NodeSelectEvent extends Event {
  readonly selection: MapSelection;
  constructor(selection: MapSelection) {
    super('node-select', { bubbles: true, composed: true });
    this.selection = selection;
  }
}

/** The pointer is over a mark, or over none (`null`). */
export class NodeHoverEvent extends Event {
  readonly selection: MapSelection | null;
  constructor(selection: MapSelection | null) {
    super('node-hover', { bubbles: true, composed: true });
    this.selection = selection;
  }
}

/** The camera came to rest somewhere else by a person's hand or by a method. */
export class CameraChangeEvent extends Event {
  readonly camera: MapCamera;
  /** The whole map in the free area: a link need not remember the place. */
  readonly fitted: boolean;
  constructor(camera: MapCamera, fitted: boolean) {
    super('camera-change', { bubbles: true, composed: true });
    this.camera = camera;
    this.fitted = fitted;
  }
}

/** A click on sea or land. */
export class BackgroundClickEvent extends Event {
  constructor() {
    super('background-click', { bubbles: true, composed: true });
  }
}

/** The first frame of a network has been drawn. */
export class MapReadyEvent extends Event {
  constructor() {
    super('map-ready', { bubbles: true, composed: true });
  }
}

/** Nothing moves any more: camera, land and names are as they will stay, and no part of the map is on its way. */
export class MapRestEvent extends Event {
  constructor() {
    super('map-rest', { bubbles: true, composed: true });
  }
}

/** What the map shows, while it moves and where it stops. */
export class MapLookEvent extends Event {
  readonly camera: MapCamera;
  /** CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  constructor(camera: MapCamera, size: { readonly width: number; readonly height: number }) {
    super('map-look', { bubbles: true, composed: true });
    this.camera = camera;
    this.size = size;
  }
}

/** The map cannot be drawn: this browser has no WebGL, or it lost it. */
export class MapErrorEvent extends Event {
  readonly reason: 'no-webgl' | 'context-lost';
  constructor(reason: 'no-webgl' | 'context-lost') {
    super('map-error', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'node-select': NodeSelectEvent;
    'node-hover': NodeHoverEvent;
    'camera-change': CameraChangeEvent;
    'background-click': BackgroundClickEvent;
    'map-ready': MapReadyEvent;
    'map-rest': MapRestEvent;
    'map-look': MapLookEvent;
    'map-error': MapErrorEvent;
  }
}
