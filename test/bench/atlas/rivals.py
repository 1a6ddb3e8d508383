#!/usr/bin/env python3
"""Run the rivals that live in Python on one graph. Needs igraph and numpy (pip install igraph numpy scipy).

    rivals.py check
    rivals.py leiden --edges EDGES.csv --communities OUT.csv [--iterations 10] [--runs 3] [--seed 1]
    rivals.py drl    --edges EDGES.csv --positions OUT.csv [--seed 1]

EDGES  source,target,weight   one header line; ids 0 ... n-1, every one of them in some edge
Prints one JSON line. Seconds are of processor time around the one call, reading and writing left out; the least of the runs. Figures of
Leiden are those of the first seed beside the mean over the runs.
"""
import argparse, json, random, time


def read_graph(path):
    import igraph, numpy
    rows = numpy.loadtxt(path, delimiter=',', skiprows=1, ndmin=2)
    ends = rows[:, :2].astype(int)
    graph = igraph.Graph(n=int(ends.max()) + 1, edges=ends.tolist(), directed=False)
    graph.es['weight'] = rows[:, 2].tolist()
    return graph


def timed(job):
    wall, cpu = time.perf_counter(), time.process_time()
    answer = job()
    return answer, time.process_time() - cpu, time.perf_counter() - wall


def disconnected(graph, clusters):
    of = clusters.membership
    inside = [i for i, (u, v) in enumerate(graph.get_edgelist()) if of[u] == of[v]]
    parts = len(graph.subgraph_edges(inside, delete_vertices=False).connected_components())
    return parts - len(clusters)


def run_leiden(args):
    graph = read_graph(args.edges)
    runs = []
    for k in range(args.runs):
        random.seed(args.seed + k)
        runs.append(timed(lambda: graph.community_leiden(objective_function='modularity', weights='weight', resolution=1, n_iterations=args.iterations)))
    found = [graph.modularity(clusters, weights='weight') for clusters, _, _ in runs]
    clusters = runs[0][0]
    write(args.communities, 'id,community', enumerate(clusters.membership))
    return {'seconds': min(r[1] for r in runs), 'wall': min(r[2] for r in runs), 'modularity': sum(found) / len(found), 'modularities': found,
            'communities': len(clusters), 'disconnected': disconnected(graph, clusters)}


def run_drl(args):
    random.seed(args.seed)
    graph = read_graph(args.edges)
    layout, cpu, wall = timed(lambda: graph.layout_drl(weights='weight'))
    write(args.positions, 'id,x,y', ((v, x, y) for v, (x, y) in enumerate(layout.coords)))
    return {'seconds': cpu, 'wall': wall}


def run_check(_):
    import igraph, numpy, scipy
    return {'igraph': igraph.__version__, 'numpy': numpy.__version__, 'scipy': scipy.__version__}


def write(path, head, rows):
    with open(path, 'w', encoding='utf-8') as f:
        f.write(head + '\n')
        f.writelines(','.join(map(str, row)) + '\n' for row in rows)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    jobs = ap.add_subparsers(required=True)
    jobs.add_parser('check').set_defaults(run=run_check)
    leiden = jobs.add_parser('leiden'); leiden.set_defaults(run=run_leiden)
    leiden.add_argument('--edges', required=True); leiden.add_argument('--communities', required=True)
    leiden.add_argument('--iterations', type=int, default=10); leiden.add_argument('--runs', type=int, default=3)
    leiden.add_argument('--seed', type=int, default=1)
    drl = jobs.add_parser('drl'); drl.set_defaults(run=run_drl)
    drl.add_argument('--edges', required=True); drl.add_argument('--positions', required=True)
    drl.add_argument('--seed', type=int, default=1)
    args = ap.parse_args()
    print(json.dumps(args.run(args)))


main()
