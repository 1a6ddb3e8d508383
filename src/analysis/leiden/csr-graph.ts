/**
 * An undirected weighted graph in compressed rows: the neighbours of v are `targets[starts[v] … starts[v + 1])`, each edge
 * is there from both ends, weights are ≥ 0; `loops` holds the weight inside a node that stands for many.
 */
export interface CsrGraph {
  order: number;
  starts: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
  loops: Float64Array;
}

/** The weighted degree of every node; a loop counts from both of its ends. O(edges). */
export function strengthsOf({ order, starts, weights, loops }: CsrGraph): Float64Array {
  const strengths = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    let sum = 2 * (loops[v] ?? 0);
    const end = starts[v + 1] ?? 0;
    for (let e = starts[v] ?? 0; e < end; e++) sum += weights[e] ?? 0;
    strengths[v] = sum;
  }
  return strengths;
}

/** Members of groups by counting sort: those of g are `nodes[starts[g] … starts[g + 1])`, ascending. O(nodes). */
export interface Members {
  starts: Int32Array;
  nodes: Int32Array;
}

export function membersOf(group: Int32Array, count: number): Members {
  const starts = new Int32Array(count + 1);
  const order = group.length;
  for (let v = 0; v < order; v++) {
    const next = (group[v] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let g = 0; g < count; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const nodes = new Int32Array(order);
  const slots = starts.slice();
  for (let v = 0; v < order; v++) {
    const g = group[v] ?? 0;
    const slot = slots[g] ?? 0;
    nodes[slot] = v;
    slots[g] = slot + 1;
  }
  return { starts, nodes };
}

/** One node per group, `group[v]` in [0, count); loops for what lies inside. O(edges), without hashing. */
export function contract({ starts, targets, weights, loops }: CsrGraph, group: Int32Array, count: number): CsrGraph {
  const members = membersOf(group, count);
  const outStarts = new Int32Array(count + 1);
  const outTargets = new Int32Array(targets.length);
  const outWeights = new Float64Array(targets.length);
  const outLoops = new Float64Array(count);
  // The row being written is found again by where in it a group stands: no column has to be cleared between rows.
  const slotOf = new Int32Array(count).fill(-1);
  let size = 0;
  for (let g = 0; g < count; g++) {
    const rowStart = size;
    let inside = 0;
    const lastMember = members.starts[g + 1] ?? 0;
    for (let m = members.starts[g] ?? 0; m < lastMember; m++) {
      const v = members.nodes[m] ?? 0;
      inside += 2 * (loops[v] ?? 0);
      const end = starts[v + 1] ?? 0;
      for (let e = starts[v] ?? 0; e < end; e++) {
        const h = group[targets[e] ?? 0] ?? 0;
        const weight = weights[e] ?? 0;
        if (h === g) {
          inside += weight;
          continue;
        }
        const slot = slotOf[h] ?? -1;
        if (slot >= rowStart) outWeights[slot] = (outWeights[slot] ?? 0) + weight;
        else {
          slotOf[h] = size;
          outTargets[size] = h;
          outWeights[size] = weight;
          size++;
        }
      }
    }
    outLoops[g] = inside / 2;
    outStarts[g + 1] = size;
  }
  return {
    order: count,
    starts: outStarts,
    targets: outTargets.slice(0, size),
    weights: outWeights.slice(0, size),
    loops: outLoops,
  };
}

/** Numbers groups from 0 in order of their first node, in place; answers how many there are. Groups are numbers ≥ 0. */
export function renumberInPlace(group: Int32Array): number {
  let most = -1;
  for (let v = 0; v < group.length; v++) most = Math.max(most, group[v] ?? 0);
  const numbers = new Int32Array(most + 1).fill(-1);
  let count = 0;
  for (let v = 0; v < group.length; v++) {
    const g = group[v] ?? 0;
    let number = numbers[g] ?? -1;
    if (number < 0) {
      number = count++;
      numbers[g] = number;
    }
    group[v] = number;
  }
  return count;
}

/** The same graph with the nodes of a group side by side: node i of it is `nodes[i]`. Groups are numbered without gaps. */
export function relabel(graph: CsrGraph, group: Int32Array): { graph: CsrGraph; nodes: Int32Array } {
  const { order, starts, targets, weights, loops } = graph;
  const { nodes } = membersOf(group, order);
  const place = new Int32Array(order);
  for (let i = 0; i < order; i++) place[nodes[i] ?? 0] = i;
  const out = {
    order,
    starts: new Int32Array(order + 1),
    targets: new Int32Array(targets.length),
    weights: new Float64Array(targets.length),
    loops: new Float64Array(order),
  };
  let size = 0;
  for (let i = 0; i < order; i++) {
    const v = nodes[i] ?? 0;
    out.loops[i] = loops[v] ?? 0;
    const end = starts[v + 1] ?? 0;
    for (let e = starts[v] ?? 0; e < end; e++) {
      out.targets[size] = place[targets[e] ?? 0] ?? 0;
      out.weights[size++] = weights[e] ?? 0;
    }
    out.starts[i + 1] = size;
  }
  return { graph: out, nodes };
}

/** Splits groups into their connected parts, numbered in order of their first node. O(edges). */
export function connectedParts({ order, starts, targets }: CsrGraph, group: Int32Array): { part: Int32Array; count: number } {
  const part = new Int32Array(order).fill(-1);
  const stack = new Int32Array(order);
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (part[root] !== -1) continue;
    const own = group[root];
    part[root] = count;
    stack[0] = root;
    for (let depth = 1; depth > 0; ) {
      const v = stack[--depth] ?? 0;
      const end = starts[v + 1] ?? 0;
      for (let e = starts[v] ?? 0; e < end; e++) {
        const u = targets[e] ?? 0;
        if (part[u] !== -1 || group[u] !== own) continue;
        part[u] = count;
        stack[depth++] = u;
      }
    }
    count++;
  }
  return { part, count };
}
