import type Sigma from 'sigma';
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What sigma's graph keeps of a mark: its place and its row in the renderer's list. */
export type MarkAttributes = { x: number; y: number; row: number };

/** What the marks share with their program; read on every frame, so that neither a theme nor a year needs a new one. */
export interface MarkBuffer {
  /** The light ring that keeps touching marks apart: the colour of the land, as r, g, b in [0, 1]. */
  ring: readonly [number, number, number];
  /** Octaves of zoom above the scale that fits the whole map. */
  octave: number;
  /** What the card draws, seven numbers a mark: x, y, size, colour, shape, alpha, level. */
  values: Float32Array;
  /** Where in `values` each row of the renderer's list begins. */
  starts: Int32Array;
}

const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix', 'u_ring', 'u_octave'] as const;

/** A mark of level z fades in during the last sixth of an octave before z. */
const VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec3 a_look;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
uniform float u_octave;
varying vec4 v_color;
varying float v_shape;
varying float v_radius;
varying float v_rim;
varying float v_span;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  v_rim = clamp(v_radius * 0.2, 0.5 * u_pixelRatio, 1.4 * u_pixelRatio);
  v_span = 2.0 * (v_radius * 1.45 + v_rim + 1.0);
  v_shape = a_look.x;
  float near = a_look.z < 0.5 ? 1.0 : clamp((u_octave - a_look.z) * 6.0 + 1.0, 0.0, 1.0);
  float alpha = a_look.y * near;
  v_color = vec4(a_color.rgb, alpha);
  gl_PointSize = alpha <= 0.0 ? 0.0 : v_span;
}`;

/** Distances to four shapes of about equal area, then fill inside, ring around, nothing beyond. */
const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying float v_shape;
varying float v_radius;
varying float v_rim;
varying float v_span;
uniform vec3 u_ring;
void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_span;
  vec2 q = abs(p);
  float d;
  if (v_shape < 0.5) d = length(p) - v_radius;
  else if (v_shape < 1.5) d = max(q.x * 0.866 - p.y * 0.5, p.y) - v_radius * 0.68;
  else if (v_shape < 2.5) d = max(q.x, q.y) - v_radius * 0.88;
  else d = (q.x + q.y) * 0.7071 - v_radius * 0.88;
  float whole = 1.0 - smoothstep(v_rim - 0.5, v_rim + 0.5, d);
  float fill = 1.0 - smoothstep(-0.5, 0.5, d);
  if (whole <= 0.0) discard;
  float alpha = v_color.a * mix(whole * 0.85, 1.0, fill);
  gl_FragColor = vec4(mix(u_ring, v_color.rgb, fill) * alpha, alpha);
}`;

/** One draw call for all marks: a point each, shaped by the fragment shader. Picking is done on the CPU, so its pass is left out. */
export function createMarkProgram(shared: MarkBuffer): NodeProgramType<MarkAttributes> {
  return class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], MarkAttributes> {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<MarkAttributes>) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_look', size: 3, type: FLOAT },
        ],
      };
    }

    processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
      const { array } = this;
      shared.values = array;
      shared.starts[numberIn(data, 'row', 0)] = start;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = floatColor(data.color);
      array[start + 4] = numberIn(data, 'shape', 0);
      array[start + 5] = numberIn(data, 'alpha', 1);
      array[start + 6] = numberIn(data, 'level', 0);
    }

    setUniforms({ sizeRatio, pixelRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { u_sizeRatio, u_pixelRatio, u_matrix, u_ring, u_octave } = uniformLocations;
      gl.uniform1f(u_sizeRatio ?? null, sizeRatio);
      gl.uniform1f(u_pixelRatio ?? null, pixelRatio);
      gl.uniformMatrix3fv(u_matrix ?? null, false, matrix);
      gl.uniform3f(u_ring ?? null, ...shared.ring);
      gl.uniform1f(u_octave ?? null, shared.octave);
    }
  };
}

/** The reducer's own fields ride along with sigma's: read without trusting their type. */
function numberIn(data: object, key: string, fallback: number): number {
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'number' ? value : fallback;
}
