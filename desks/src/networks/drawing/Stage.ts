import Graph from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { type Colours, coloursOf } from './colours';
import type { DrawnNetwork, DrawnNode, DrawnTie, Sight } from './drawn';
import { labelsIn } from './labels';
import { lookOfNode, lookOfTie, sizeOf } from './look';
import { ShapeProgram } from './nodeProgram';
import { type Box, type PlacedNode, paint } from './paint';
import { hidesTies, MANY_TIES } from './thin';
import { TieProgram } from './tieProgram';

interface Told {
  select: (id: string | null) => void;
}

/** What the graph keeps of a node and of a tie besides its place. */
type Seen = { node: DrawnNode };
type Tied = { tie: DrawnTie };

/** A network on a WebGL canvas: it is told what is in sight and where, and tells what was pressed. */
export class Stage {
  private readonly box: HTMLElement;
  private readonly graph = new Graph({ multi: true, type: 'undirected' });
  private readonly sigma: Sigma;
  private colours: Colours;
  private sight: Sight;
  private near: ReadonlySet<string> = new Set();
  private moving = false;

  /** @throws Error where the browser has no WebGL */
  constructor(box: HTMLElement, network: DrawnNetwork, sight: Sight, told: Told) {
    this.box = box;
    this.colours = coloursOf(box);
    this.sight = sight;
    this.fill(network);
    const labels = labelsIn(() => this.colours);
    this.sigma = new Sigma(this.graph, box, {
      allowInvalidContainer: true,
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { tie: TieProgram },
      nodeReducer: (_, data) => ({
        ...(data as Partial<NodeDisplayData>),
        ...lookOfNode((data as Seen).node, this.sight, this.near, this.colours),
      }),
      edgeReducer: (_, data) =>
        this.moving
          ? { ...data, hidden: true }
          : { ...data, ...lookOfTie((data as Tied).tie, this.sight, this.colours) },
      defaultDrawNodeLabel: labels.label,
      defaultDrawNodeHover: labels.hover,
      hideEdgesOnMove: hidesTies(network.nodes.length, network.ties.length),
      labelRenderedSizeThreshold: network.nodes.length > 300 ? 9 : 5,
      labelDensity: 0.8,
      labelGridCellSize: 120,
      stagePadding: 36,
      zIndex: true,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
    });
    this.sigma.on('clickNode', ({ node }) => told.select(node));
    this.sigma.on('clickStage', () => told.select(null));
  }

  private fill({ nodes, ties }: DrawnNetwork): void {
    const type = 'shape' as const;
    // Best tied first: they are what is drawn while a large network moves.
    for (const node of byDegree(nodes, ties)) {
      this.graph.addNode(node.id, { node, x: 0, y: 0, size: 1, shape: node.shape, type });
    }
    for (const tie of ties) {
      if (!this.graph.hasNode(tie.source) || !this.graph.hasNode(tie.target)) continue;
      this.graph.addEdgeWithKey(tie.id, tie.source, tie.target, {
        tie,
        certainty: tie.certainty,
        type: 'tie',
      });
    }
    this.graph.forEachNode((id) =>
      this.graph.setNodeAttribute(id, 'size', sizeOf(this.graph.degree(id), nodes.length)),
    );
  }

  place(walk: readonly string[], places: Float32Array, resting: boolean): void {
    this.moving = !resting && this.graph.size > MANY_TIES;
    const index = new Map(walk.map((id, at) => [id, at]));
    this.graph.updateEachNodeAttributes(
      (id, seen) => {
        const at = index.get(id) ?? 0;
        seen.x = places[at * 2] ?? 0;
        seen.y = places[at * 2 + 1] ?? 0;
        return seen;
      },
      { attributes: ['x', 'y'] },
    );
  }

  see(sight: Sight, names: boolean): void {
    this.sight = sight;
    const { selected } = sight;
    this.near = new Set(
      selected && this.graph.hasNode(selected)
        ? this.graph.filterNeighbors(selected, (id) =>
            this.graph.edges(selected, id).some((tie) => sight.ties.has(tie)),
          )
        : [],
    );
    this.sigma.setSetting('renderLabels', names || selected !== null || sight.marked.size > 0);
    this.sigma.setSetting('labelDensity', names ? 0.8 : 0);
    this.sigma.refresh({ skipIndexation: false });
  }

  recolour(): void {
    this.colours = coloursOf(this.box);
    this.sigma.refresh();
  }

  resize(): void {
    this.sigma.resize();
    this.sigma.scheduleRefresh();
  }

  /** Moves the view by parts of its width and height. */
  pan(right: number, down: number): void {
    const camera = this.sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    camera.setState({ x: x + right * ratio, y: y - down * ratio });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  fit(): void {
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Brings a node into the middle when it is out of sight. */
  show(id: string): void {
    const at = this.sigma.getNodeDisplayData(id);
    if (!at) return;
    const { x, y } = this.sigma.framedGraphToViewport(at);
    const { width, height } = this.sigma.getDimensions();
    if (x > 0 && y > 0 && x < width && y < height) return;
    this.sigma.getCamera().setState({ x: at.x, y: at.y });
  }

  /** The whole network as it stands, on a flat canvas in given colours. */
  paint(context: CanvasRenderingContext2D, box: Box, colours: Colours): void {
    const nodes = this.graph.mapNodes((_, data) => {
      const { node, x, y, size } = data as PlacedNode;
      return { node, x, y, size };
    });
    const ties = this.graph.mapEdges((_, data) => (data as Tied).tie);
    paint(context, box, { nodes, ties }, { ...this.sight, selected: null }, colours);
  }

  kill(): void {
    this.sigma.kill();
  }
}

function byDegree(nodes: readonly DrawnNode[], ties: readonly DrawnTie[]): DrawnNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of ties) {
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return [...nodes].sort((one, other) => (degrees.get(other.id) ?? 0) - (degrees.get(one.id) ?? 0));
}
