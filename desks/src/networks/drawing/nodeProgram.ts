import type Sigma from 'sigma';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../../entity/graph/shapes';
import { FEW_NODES, MANY_NODES, thinned } from './thin';

/** What the shader calls a shape. */
const NUMBERS: Record<Shape, number> = { circle: 0, square: 1, diamond: 2, hexagon: 3, page: 4 };

function isMoving(sigma: Sigma): boolean {
  const { isMoving, draggedEvents, currentWheelDirection } = sigma.getMouseCaptor();
  return isMoving || draggedEvents > 0 || currentWheelDirection !== 0 || sigma.getCamera().isAnimated();
}

/** A node as sigma hands it to the program. */
export interface ShapedNode extends NodeDisplayData {
  shape: Shape;
  ring: string;
  /** Thought away: a cross stands in it, so that it is not told by colour alone. */
  gone: boolean;
}

const VERTICES = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_kind;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec2 v_at;
varying float v_pixels;
varying float v_kind;
varying vec4 v_color;
varying vec4 v_ring;
const float ROOM = 1.3;
const float BIAS = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * radius * ROOM, 1.0)).xy, 0.0, 1.0);
  v_at = a_corner * ROOM;
  v_pixels = a_size / u_sizeRatio * u_pixelRatio;
  v_kind = a_kind;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= BIAS;
  v_ring = a_ring;
  v_ring.a *= BIAS;
}`;

const FRAGMENTS = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying float v_pixels;
varying float v_kind;
varying vec4 v_color;
varying vec4 v_ring;
float outside(vec2 at, float shape) {
  vec2 side = abs(at);
  if (shape < 0.5) return length(at) - 1.0;
  if (shape < 1.5) return max(side.x, side.y) - 0.86;
  if (shape < 2.5) return (side.x + side.y - 1.25) * 0.7071;
  if (shape < 3.5) return max(side.y, side.x * 0.866 + side.y * 0.5) - 0.95;
  return max(max(side.x - 0.75, side.y - 1.0), (at.x + at.y - 1.3) * 0.7071);
}
void main(void) {
  float gone = step(7.5, v_kind);
  float far = outside(v_at, v_kind - gone * 8.0);
  #ifdef PICKING_MODE
  gl_FragColor = far > 0.0 ? vec4(0.0) : v_color;
  #else
  float soft = 1.0 / max(v_pixels, 1.0);
  float width = max(0.24, 1.2 * soft);
  float line = smoothstep(-width - soft, -width, far);
  float cross = 1.0 - smoothstep(0.14, 0.14 + soft, min(abs(v_at.x - v_at.y), abs(v_at.x + v_at.y)));
  vec4 colour = mix(v_color, v_ring, max(line, cross * gone));
  float covered = colour.a * (1.0 - smoothstep(0.0, soft * 1.5, far));
  gl_FragColor = vec4(colour.rgb * covered, covered);
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws a node's shape, its ring, and a cross in what a scenario thinks away; one quad a node. */
export class ShapeProgram extends NodeProgram<Uniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTICES,
      FRAGMENT_SHADER_SOURCE: FRAGMENTS,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_kind', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
    const { shape, ring, gone } = data as ShapedNode;
    const kind = NUMBERS[shape] + (gone ? 8 : 0);
    this.array.set([data.x, data.y, data.size, kind, floatColor(data.color), floatColor(ring), id], start);
  }

  private thin = false;

  /** While the view moves a large network is thinned: the best tied, which come first, and what is lifted out, last. */
  override render(params: RenderParams): void {
    const { array, capacity, STRIDE } = this;
    this.thin = capacity > MANY_NODES && isMoving(this.renderer);
    if (this.thin) {
      this.array = thinned(array, capacity, STRIDE);
      this.capacity = FEW_NODES;
    }
    super.render(params);
    this.array = array;
    this.capacity = capacity;
  }

  /** What is thin comes back whole when it rests; until then nothing can be pressed. */
  override drawWebGL(method: number, program: ProgramInfo): void {
    if (!this.thin || !program.isPicking) super.drawWebGL(method, program);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
  }
}
