package org.jisr.networks.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import org.jisr.networks.Graph;

/** The worlds of one model, each from a generator of its own, shown one by one on some threads. */
final class Worlds {
  private final WorldModel model;
  private final SplittableRandom[] seeds;
  private final int threads;

  Worlds(WorldModel model, int count, int threads, long seed) {
    this.model = model;
    this.threads = threads;
    seeds = new SplittableRandom[count];
    SplittableRandom root = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      seeds[i] = root.split();
    }
  }

  int count() {
    return seeds.length;
  }

  /** Shows each world once with its number; the visitor writes to places of that number only. */
  void each(ObjIntConsumer<Graph> visitor) {
    if (threads == 1) {
      part(visitor, 0);
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        parts.add(pool.submit(() -> part(visitor, first)));
      }
      parts.forEach(Worlds::await);
    }
  }

  private void part(ObjIntConsumer<Graph> visitor, int first) {
    for (int i = first; i < seeds.length; i += threads) {
      visitor.accept(model.world(seeds[i].split()), i);
    }
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while worlds were drawn.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A world could not be drawn.", e.getCause());
    }
  }
}
