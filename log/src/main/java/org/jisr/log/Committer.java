package org.jisr.log;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The thread that makes leaves durable. While one write is being forced to disk, all other callers'
 * leaves gather and share the next one; an index is given only to a leaf that is written.
 *
 * <p>The file belongs to this thread because Java closes a channel under an interrupted caller.
 */
final class Committer {
  /** Leaves that may wait for a tree that cannot be written before appends are refused too. */
  private static final int MAX_PENDING = 200_000;

  private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
  private final Journal journal;
  private final LogState state;
  private final InstantSource clock;
  private final ReentrantLock journalLock;
  private final Thread thread;
  private boolean closed;

  Committer(Journal journal, LogState state, InstantSource clock, ReentrantLock journalLock) {
    this.journal = journal;
    this.state = state;
    this.clock = clock;
    this.journalLock = journalLock;
    this.thread = Thread.ofPlatform().name("jisr-log-commit").daemon().start(this::run);
  }

  /** Appends leaves in their order; returns the index of the first once all are durable. */
  long append(List<SealedLeaf> leaves) {
    Request request = new Request(leaves, new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw new LogException(LogFault.CLOSED);
      }
      queue.add(request);
    }
    try {
      return request.index().join();
    } catch (CompletionException e) {
      throw new LogException(
          e.getCause() instanceof LogException known ? known.fault() : LogFault.UNAVAILABLE, e);
    }
  }

  /** Makes durable what was handed in so far and ends the thread. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      queue.add(new Request(List.of(), new CompletableFuture<>()));
    }
    boolean interrupted = Thread.interrupted();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean open = true;
    List<Request> requests = new ArrayList<>();
    while (open) {
      requests.clear();
      try {
        requests.add(queue.take());
      } catch (InterruptedException e) {
        continue; // Only close() ends this thread.
      }
      queue.drainTo(requests);
      open = requests.stream().noneMatch(request -> request.leaves().isEmpty());
      commit(requests);
    }
  }

  private void commit(List<Request> requests) {
    List<StoredLeaf> stored = new ArrayList<>();
    List<Runnable> answers = new ArrayList<>();
    @Nullable Throwable failure = null;
    journalLock.lock();
    try {
      long first = state.size();
      for (Request request : requests) {
        collect(request, first + stored.size(), stored, answers);
      }
      if (!stored.isEmpty()) {
        if (state.pendingCount() > MAX_PENDING) {
          throw new IOException("The tree is too far behind the journal.");
        }
        journal.append(new JournalBatch(first, stored));
        state.add(stored);
      }
    } catch (Throwable e) { // Whatever it is, the callers must hear that their act may not happen.
      failure = e;
    } finally {
      journalLock.unlock();
    }
    if (failure == null) {
      answers.forEach(Runnable::run);
    } else {
      for (Request request : requests) {
        request.index().completeExceptionally(failure);
      }
    }
  }

  private void collect(
      Request request, long first, List<StoredLeaf> stored, List<Runnable> answers) {
    List<StoredLeaf> leaves = new ArrayList<>(request.leaves().size());
    try {
      for (SealedLeaf leaf : request.leaves()) {
        leaves.add(
            leaf.store(first + leaves.size(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
      }
      stored.addAll(leaves);
      answers.add(() -> request.index().complete(first));
    } catch (LogException e) {
      request.index().completeExceptionally(e);
    }
  }

  private record Request(List<SealedLeaf> leaves, CompletableFuture<Long> index) {}
}
