package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jisr.law.LegalBasis;
import org.jisr.taxii.TaxiiSecrets;
import org.jspecify.annotations.Nullable;

/**
 * Asks one feed for all there is: page after page, each imported before the cursor passes it. What
 * a crash repeats, the bank knows already.
 */
final class FeedRun {
  /** On what ground content is kept that a person subscribed to. */
  private static final String INSTRUMENT = "feed-subscription";

  private final FeedTable table;
  private final Importer importer;
  private final FeedServer client;
  private final TaxiiSecrets secrets;
  private final Path folder;
  private final Clock clock;
  private final BooleanSupplier stopping;

  FeedRun(
      FeedTable table,
      Importer importer,
      FeedServer client,
      TaxiiSecrets secrets,
      Path folder,
      Clock clock,
      BooleanSupplier stopping) {
    this.table = table;
    this.importer = importer;
    this.client = client;
    this.secrets = secrets;
    this.folder = folder;
    this.clock = clock;
    this.stopping = stopping;
  }

  /**
   * Works until the collection has no more, the feed is paused or removed, or something fails.
   *
   * @throws IntakeException what the feed failed on
   * @throws StoppedException when the node stops
   */
  void work(UUID id) throws IOException {
    boolean more = true;
    while (true) {
      FeedRow feed = table.find(id).orElse(null);
      if (feed == null || feed.paused()) {
        return;
      }
      if (stopping.getAsBoolean()) {
        throw new StoppedException();
      }
      if (feed.job() != null) {
        settle(feed, feed.job());
      } else if (more) {
        more = page(feed);
      } else {
        return;
      }
    }
  }

  private boolean page(FeedRow feed) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(feed.id() + ".page");
    try {
      TaxiiPage page = client.page(feed, feed.cursor(), secret(feed), file);
      FeedCursor after = feed.cursor().after(page);
      if (page.empty()) {
        table.move(feed, after);
      } else {
        table.importing(feed.id(), submit(feed, page), after);
      }
      return page.more();
    } catch (IntakeException e) {
      FeedCursor without = feed.cursor().withoutMark();
      if (e.fault() != IntakeFault.FEED_MARK_REFUSED || without == null) {
        throw e;
      }
      table.move(feed, without);
      return true;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private @Nullable String secret(FeedRow feed) throws IOException {
    String secret = secrets.get(feed.id());
    if (feed.hasSecret() && secret == null) {
      throw new IntakeException(IntakeFault.FEED_SECRET_MISSING);
    }
    return secret;
  }

  private UUID submit(FeedRow feed, TaxiiPage page) throws IOException {
    ImportProfile profile =
        ImportProfile.external(
            feed.originator(),
            feed.consultation().viewer().party(),
            List.of(feed.consultation().purpose()),
            LegalBasis.of(INSTRUMENT, feed.consultation().viewer().party().value()),
            feed.marking(),
            clock.instant());
    try (InputStream bundle = page.bundle()) {
      return importer
          .submit(bundle, new ImportRequest(feed.name() + ".json", profile, feed.consultation()))
          .id();
    }
  }

  private void settle(FeedRow feed, UUID id) {
    ImportJob job;
    try {
      job = importer.await(id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
    switch (job.state()) {
      case DONE -> table.imported(feed.id(), job);
      case REFUSED, FAILED, CANCELLED -> {
        table.abandon(feed.id(), id);
        ImportProblem problem = job.problem();
        throw new IntakeException(
            IntakeFault.FEED_PAGE_REFUSED,
            Map.of("code", problem == null ? job.state().code() : problem.code()));
      }
      case CHECKING, STORING, PAUSED -> throw new StoppedException();
    }
  }
}
