# The structure measures of insights/structure.cypher by igraph or networkx: `python3 structure.py igraph FILE`. Each line of the
# file is a map: the number of alters, and the ties among them, "4;0-1,1-3". Prints the seconds it took without reading, and sums
# to compare.
import sys
import time

library, path = sys.argv[1:3]
maps = []
for line in open(path):
    size, ties = line.strip().split(";")
    maps.append((int(size), [tuple(map(int, tie.split("-"))) for tie in ties.split(",") if tie]))


def by_igraph(size, ties):
    alters = igraph.Graph(n=size, edges=ties).simplify()
    whole = igraph.Graph(n=size + 1, edges=alters.get_edgelist() + [(size, i) for i in range(size)])
    return measures(
        size,
        alters.ecount(),
        alters.density() if size > 1 else None,
        [len(part) for part in alters.connected_components()],
        sum(1 for degree in alters.degree() if degree == 0),
        whole.constraint(size) if size else None,
        whole.betweenness(size) if size > 1 else None)


def by_networkx(size, ties):
    alters = networkx.Graph()
    alters.add_nodes_from(range(size))
    alters.add_edges_from(ties)
    whole = alters.copy()
    whole.add_edges_from((size, i) for i in range(size))
    return measures(
        size,
        alters.number_of_edges(),
        networkx.density(alters) if size > 1 else None,
        [len(part) for part in networkx.connected_components(alters)],
        networkx.number_of_isolates(alters),
        networkx.constraint(whole, [size])[size] if size else None,
        networkx.betweenness_centrality(whole, normalized=False)[size] if size > 1 else None)


def measures(size, ties, density, parts, isolates, constraint, betweenness):
    fragmentation = 1 - sum(s * (s - 1) for s in parts) / (size * (size - 1)) if size > 1 else None
    effective = size - 2 * ties / size if size else None
    return (size, ties, 2 * ties / size if size else None, density, len(parts), max(parts, default=None), isolates,
            fragmentation, effective, effective / size if size else None, constraint, betweenness)


if library == "igraph":
    import igraph
    compute = by_igraph
else:
    import networkx
    compute = by_networkx

start = time.perf_counter()
found = [compute(size, ties) for size, ties in maps]
seconds = time.perf_counter() - start
print(seconds, sum(one[10] or 0 for one in found), sum(one[11] or 0 for one in found))
