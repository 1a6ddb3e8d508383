import type { MapCamera, MapSelection } from '#web/graph/map-types.ts';
import { OutwardEvent } from './outward-event.ts';

/** Somebody chose a mark or a place name. */
export class NodeSelectEvent extends OutwardEvent {
  readonly selection: MapSelection;
  constructor(selection: MapSelection) {
    super('node-select');
    this.selection = selection;
  }
}

/** The pointer is over a mark, or over none (`null`). */
export class NodeHoverEvent extends OutwardEvent {
  readonly selection: MapSelection | null;
  constructor(selection: MapSelection | null) {
    super('node-hover');
    this.selection = selection;
  }
}

/** The camera came to rest somewhere else by a person's hand or by a method. */
export class CameraChangeEvent extends OutwardEvent {
  readonly camera: MapCamera;
  /** The whole map in the free area: a link need not remember the place. */
  readonly fitted: boolean;
  constructor(camera: MapCamera, fitted: boolean) {
    super('camera-change');
    this.camera = camera;
    this.fitted = fitted;
  }
}

/** A click on sea or land. */
export class BackgroundClickEvent extends OutwardEvent {
  constructor() {
    super('background-click');
  }
}

/** The first frame of a network has been drawn. */
export class MapReadyEvent extends OutwardEvent {
  constructor() {
    super('map-ready');
  }
}

/** Nothing moves any more: camera, land and names are as they will stay, and no part of the map is on its way. */
export class MapRestEvent extends OutwardEvent {
  constructor() {
    super('map-rest');
  }
}

/** What the map shows, while it moves and where it stops. */
export class MapLookEvent extends OutwardEvent {
  readonly camera: MapCamera;
  /** CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  constructor(camera: MapCamera, size: { readonly width: number; readonly height: number }) {
    super('map-look');
    this.camera = camera;
    this.size = size;
  }
}

/** The map cannot be drawn: this browser has no WebGL, or it lost it. */
export class MapErrorEvent extends OutwardEvent {
  readonly reason: 'no-webgl' | 'context-lost';
  constructor(reason: 'no-webgl' | 'context-lost') {
    super('map-error');
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
