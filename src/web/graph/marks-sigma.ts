import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { AbstractEdgeProgram, AbstractNodeProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { MarkAttributes } from './mark-program.ts';

/** Layers of sigma's that this map never draws on; taken out of the picture and without pixels, they cost nothing. */
const UNUSED = ['edges', 'edgeLabels', 'labels', 'hovers', 'hoverNodes', 'mouse'];

/** What sigma asks of a context of WebGL when it draws nothing there. */
const NO_CONTEXT = {
  COLOR_BUFFER_BIT: 0,
  bindFramebuffer: () => {},
  blendFunc: () => {},
  clear: () => {},
  getExtension: () => null,
  viewport: () => {},
};

/** In place of programs that sigma would compile for edges and for what is hovered. */
class NoEdges extends AbstractEdgeProgram<MarkAttributes> {
  drawLabel = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}

class NoNodes extends AbstractNodeProgram<MarkAttributes> {
  drawLabel = undefined;
  drawHover = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}

/**
 * Sigma for marks alone: one WebGL context and one program where it would open three and compile eight, which is most of what its
 * start costs. It begins without marks and without a size; give it both when it is attached.
 */
export class MarksSigma extends Sigma<MarkAttributes> {
  constructor(box: HTMLElement, settings: Partial<Settings<MarkAttributes>>) {
    super(new DirectedGraph<MarkAttributes>(), box, {
      ...settings,
      nodeHoverProgramClasses: { circle: NoNodes },
      edgeProgramClasses: { arrow: NoEdges, line: NoEdges },
      stagePadding: 0,
      renderLabels: false,
      allowInvalidContainer: true,
    });
    // Gestures are ours: sigma's captors lose taps and cannot be told apart from drags.
    this.getMouseCaptor().kill();
    this.getTouchCaptor().kill();
    const canvases = this.getCanvases();
    for (const canvas of Object.values(canvases)) canvas.setAttribute('aria-hidden', 'true');
    for (const name of UNUSED) canvases[name]?.style.setProperty('display', 'none');
    this.on('resize', () => {
      for (const name of UNUSED) Object.assign(canvases[name] ?? {}, { width: 1, height: 1 });
    });
  }

  /** Called by sigma's constructor for `edges`, `nodes` and `hoverNodes`. Picking is done on the CPU, so no layer has its pass. */
  override createWebGLContext(...[id, options]: Parameters<Sigma['createWebGLContext']>): WebGLRenderingContext {
    if (id === 'nodes') return super.createWebGLContext(id, { ...options, picking: false });
    const canvas = this.createCanvas(id);
    Object.defineProperty(canvas, 'getContext', { value: () => NO_CONTEXT });
    return super.createWebGLContext(id, { canvas });
  }
}
