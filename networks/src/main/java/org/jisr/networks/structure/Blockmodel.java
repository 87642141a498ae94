package org.jisr.networks.structure;

import org.jisr.networks.Graph;

/**
 * A division into roles with the number of ties between each two, and what it takes to describe the
 * network by it: which ties of those possible between each two roles, how many ties between each
 * two, which node in which role (the microcanonical model of Peixoto, 2013 and 2017, for simple
 * graphs).
 */
final class Blockmodel {
  private final Graph graph;
  private final int[] roles;
  private final int[] sizes;
  private final long[][] ties;
  private final long[] toRole;

  /** What each two roles take to describe as they are. */
  private final double[][] pairs;

  /** What would change between the role that a node leaves and each other one. */
  private final double[] leaving;

  private int count;

  Blockmodel(Graph graph, int[] roles, int most) {
    this.graph = graph;
    this.roles = roles.clone();
    sizes = new int[most];
    ties = new long[most][most];
    toRole = new long[most];
    pairs = new double[most][most];
    leaving = new double[most];
    for (int v = 0; v < roles.length; v++) {
      count += sizes[roles[v]]++ == 0 ? 1 : 0;
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (near < v) {
          add(roles[v], roles[near], 1);
        }
      }
    }
    for (int role = 0; role < most; role++) {
      renew(role);
    }
  }

  private void renew(int role) {
    for (int other = 0; other < sizes.length; other++) {
      pairs[role][other] = pair(role, other, sizes[role], sizes[other], ties[role][other]);
      pairs[other][role] = pairs[role][other];
    }
  }

  Blockmodel copy() {
    return new Blockmodel(graph, roles, sizes.length);
  }

  private void add(int a, int b, long number) {
    ties[a][b] += number;
    if (a != b) {
      ties[b][a] += number;
    }
  }

  int[] roles() {
    return roles.clone();
  }

  int role(int v) {
    return roles[v];
  }

  int count() {
    return count;
  }

  int size(int role) {
    return sizes[role];
  }

  int most() {
    return sizes.length;
  }

  /** The whole description length in nats. */
  double length() {
    double sum = frame(count);
    for (int a = 0; a < sizes.length; a++) {
      sum -= LogFactorial.of(sizes[a]);
      for (int b = 0; b <= a; b++) {
        sum += pairs[a][b];
      }
    }
    return sum;
  }

  /** What depends on nothing but how many roles there are. */
  private double frame(int number) {
    long pairs = (long) number * (number + 1) / 2;
    return LogFactorial.choose(pairs + graph.edges() - 1, graph.edges())
        + LogFactorial.choose(graph.nodes() - 1, number - 1)
        + LogFactorial.of(graph.nodes())
        + Math.log(graph.nodes());
  }

  private static double pair(int a, int b, long sizeOfA, long sizeOfB, long tied) {
    long possible = a == b ? sizeOfA * (sizeOfA - 1) / 2 : sizeOfA * sizeOfB;
    return LogFactorial.choose(possible, tied);
  }

  /** How much longer the description becomes when a node changes its role; negative is better. */
  double change(int v, int to) {
    double left = leave(v);
    double delta = left + enter(roles[v], to);
    forget(v);
    return delta;
  }

  /** The role with nodes in it that makes the description shortest when a node moves there. */
  int bestRole(int v) {
    int from = roles[v];
    double left = leave(v);
    int best = from;
    double least = -1e-9;
    for (int to = 0; to < sizes.length; to++) {
      if (to != from && sizes[to] > 0) {
        double delta = left + enter(from, to);
        if (delta < least) {
          least = delta;
          best = to;
        }
      }
    }
    forget(v);
    return best;
  }

  /** What changes at the role that a node leaves, wherever it goes. */
  private double leave(int v) {
    int from = roles[v];
    look(v);
    double sum = LogFactorial.of(sizes[from]) - LogFactorial.of(sizes[from] - 1);
    for (int other = 0; other < sizes.length; other++) {
      leaving[other] = 0;
      if (sizes[other] > 0 && other != from) {
        leaving[other] = moved(from, other, -1, -toRole[other]);
        sum += leaving[other];
      }
    }
    return sum + inner(from, -1, -toRole[from]);
  }

  /** What changes at the role that it enters, and between the two. */
  private double enter(int from, int to) {
    double delta = LogFactorial.of(sizes[to]) - LogFactorial.of(sizes[to] + 1) - leaving[to];
    int after = count - (sizes[from] == 1 ? 1 : 0) + (sizes[to] == 0 ? 1 : 0);
    delta += after == count ? 0 : frame(after) - frame(count);
    for (int other = 0; other < sizes.length; other++) {
      if (sizes[other] > 0 && other != from && other != to) {
        delta += moved(to, other, 1, toRole[other]);
      }
    }
    long across = ties[from][to] + toRole[from] - toRole[to];
    return delta
        + inner(to, 1, toRole[to])
        + pair(from, to, sizes[from] - 1, sizes[to] + 1, across)
        - pairs[from][to];
  }

  private double moved(int a, int b, int nodes, long number) {
    return pair(a, b, sizes[a] + nodes, sizes[b], ties[a][b] + number) - pairs[a][b];
  }

  private double inner(int a, int nodes, long number) {
    return pair(a, a, sizes[a] + nodes, sizes[a] + nodes, ties[a][a] + number) - pairs[a][a];
  }

  void move(int v, int to) {
    int from = roles[v];
    for (int i = 0; i < graph.degree(v); i++) {
      int other = roles[graph.neighbour(v, i)];
      add(from, other, -1);
      add(to, other, 1);
    }
    roles[v] = to;
    count += sizes[to]++ == 0 ? 1 : 0;
    count -= --sizes[from] == 0 ? 1 : 0;
    renew(from);
    renew(to);
  }

  /** Puts all of one role in another. */
  void merge(int from, int to) {
    for (int v = 0; v < roles.length; v++) {
      if (roles[v] == from) {
        move(v, to);
      }
    }
  }

  /** How much longer the description becomes when two roles become one. */
  double changeOfMerging(int a, int b) {
    double delta =
        LogFactorial.of(sizes[a])
            + LogFactorial.of(sizes[b])
            - LogFactorial.of(sizes[a] + sizes[b])
            + frame(count - 1)
            - frame(count);
    int both = sizes[a] + sizes[b];
    for (int other = 0; other < sizes.length; other++) {
      if (sizes[other] > 0 && other != a && other != b) {
        delta +=
            pair(a, other, both, sizes[other], ties[a][other] + ties[b][other])
                - pair(a, other, sizes[a], sizes[other], ties[a][other])
                - pair(b, other, sizes[b], sizes[other], ties[b][other]);
      }
    }
    return delta
        + pair(a, a, both, both, ties[a][a] + ties[b][b] + ties[a][b])
        - pair(a, a, sizes[a], sizes[a], ties[a][a])
        - pair(b, b, sizes[b], sizes[b], ties[b][b])
        - pair(a, b, sizes[a], sizes[b], ties[a][b]);
  }

  private void look(int v) {
    for (int i = 0; i < graph.degree(v); i++) {
      toRole[roles[graph.neighbour(v, i)]]++;
    }
  }

  private void forget(int v) {
    for (int i = 0; i < graph.degree(v); i++) {
      toRole[roles[graph.neighbour(v, i)]] = 0;
    }
  }
}
