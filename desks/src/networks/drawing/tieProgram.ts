import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnTie } from './drawn';

/** The length of a dash and of its pause together, in pixels; 0 draws through. */
const DASHES: Record<DrawnTie['certainty'], number> = { sure: 0, unstated: 0, likely: 12, weak: 5 };

/** A tie as sigma hands it to the program. */
export interface DashedTie extends EdgeDisplayData {
  certainty: DrawnTie['certainty'];
}

const VERTICES = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute float a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_run;
varying float v_dash;
const float BIAS = 255.0 / 254.0;
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_half;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_half;
  float run = max(length(to - from), 0.0001);
  vec2 along = (to - from) / run;
  vec2 aside = vec2(-along.y, along.x) * a_width * u_pixelRatio * 0.5;
  gl_Position = vec4((mix(from, to, a_corner.x) + aside * a_corner.y) / u_half, 0.0, 1.0);
  v_run = a_corner.x * run;
  v_dash = a_dash * u_pixelRatio;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= BIAS;
}`;

const FRAGMENTS = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_run;
varying float v_dash;
void main(void) {
  if (v_dash > 0.0 && fract(v_run / v_dash) > 0.55) discard;
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a);
}`;

const UNIFORMS = ['u_matrix', 'u_half', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws a tie as a line of even width on the screen, dashed by how sure it is; one quad a tie. */
export class TieProgram extends EdgeProgram<Uniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTICES,
      FRAGMENT_SHADER_SOURCE: FRAGMENTS,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_from', size: 2, type: FLOAT },
        { name: 'a_to', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_dash', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(
    id: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const dash = DASHES[(data as DashedTie).certainty];
    this.array.set([from.x, from.y, to.x, to.y, data.size, dash, floatColor(data.color), id], start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    const half = params.pixelRatio / 2;
    gl.uniform2f(at.u_half, params.width * half, params.height * half);
    gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
  }
}
