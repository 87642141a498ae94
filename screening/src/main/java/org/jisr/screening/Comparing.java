package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jisr.bank.NamedEntity;

/**
 * Lays pages of names beside lists on a few threads that give way to whoever works with the node.
 */
final class Comparing implements AutoCloseable {
  private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  private static final int AT_ONCE = 100;

  /** Bits below the threshold from which pairs are kept, for what changes a little later. */
  static final double SLACK = 1;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          Thread.ofPlatform()
              .name("jisr-comparing-", 0)
              .priority(Thread.MIN_PRIORITY)
              .daemon()
              .factory());

  /** A list, and the part of it that names are laid beside. */
  record Part(LoadedList list, NameSieve sieve) {}

  /** All candidates of a page, in the order of its names. */
  List<Watches.Candidate> candidates(List<NamedEntity> page, Scorer scorer, List<Part> parts) {
    List<Callable<List<Watches.Candidate>>> work = new ArrayList<>();
    for (int from = 0; from < page.size(); from += AT_ONCE) {
      List<NamedEntity> some = page.subList(from, Math.min(page.size(), from + AT_ONCE));
      work.add(() -> some(some, scorer, parts));
    }
    List<Watches.Candidate> found = new ArrayList<>();
    try {
      for (Future<List<Watches.Candidate>> each : threads.invokeAll(work)) {
        found.addAll(each.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScreeningException(ScreeningFault.UNAVAILABLE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A name could not be compared.", e);
    }
    return found;
  }

  private static List<Watches.Candidate> some(
      List<NamedEntity> page, Scorer scorer, List<Part> parts) {
    List<Watches.Candidate> found = new ArrayList<>();
    for (NamedEntity entity : page) {
      for (NamedEntity.Name name : entity.names()) {
        Asked asked = Asked.of(name);
        for (Part part : parts) {
          for (ListEntry entry : scorer.sift(part.list(), part.sieve(), asked, SLACK)) {
            found.add(new Watches.Candidate(entity.id(), part.list().version.list(), entry.id()));
          }
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
