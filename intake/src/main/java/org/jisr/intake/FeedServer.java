package org.jisr.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiAnswer;
import org.jisr.taxii.TaxiiConnection;
import org.jisr.taxii.TaxiiCredentials;
import org.jisr.taxii.TaxiiException;
import org.jspecify.annotations.Nullable;

/** Asks the server of a feed for objects, page by page. */
final class FeedServer implements AutoCloseable {
  private static final int PAGE = 1_000;

  private final TaxiiConnection connection = TaxiiConnection.open();
  private final long limit;

  /**
   * A client.
   *
   * @param limit the most bytes of one page
   */
  FeedServer(long limit) {
    this.limit = limit;
  }

  /**
   * Fetches the page at a cursor into a file.
   *
   * @throws IntakeException one of the {@code INTAKE_FEED_…} faults; with {@code retryAfter}
   *     seconds in its details where the server said when to come back
   */
  TaxiiPage page(FeedRow feed, FeedCursor cursor, @Nullable String secret, Path file) {
    try {
      TaxiiAnswer answer =
          connection.save(
              address(feed, cursor),
              secret == null ? null : new TaxiiCredentials(feed.user(), secret),
              file,
              limit);
      check(answer, cursor);
      return TaxiiPage.read(file, answer.lastAdded());
    } catch (IOException e) {
      throw new IntakeException(Obstacle.fault(e, IntakeFault.FEED_UNREACHABLE), e);
    } catch (TaxiiException e) {
      throw new IntakeException(
          IntakeFault.FEED_PAGE_TOO_LARGE, Map.of("limit", Long.toString(limit)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  private static URI address(FeedRow feed, FeedCursor cursor) {
    StringBuilder query = new StringBuilder("?limit=" + PAGE + "&match%5Bversion%5D=all");
    append(query, "added_after", cursor.addedAfter());
    append(query, "next", cursor.next());
    return new TaxiiAddress(feed.apiRoot(), feed.collection()).objects(query.toString());
  }

  private static void append(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static void check(TaxiiAnswer answer, FeedCursor cursor) {
    int status = answer.status();
    if (status == 200) {
      if (!answer.isTaxii()) {
        throw new IntakeException(IntakeFault.FEED_NOT_TAXII);
      }
      return;
    }
    IntakeFault fault =
        switch (status) {
          case 401, 403 -> IntakeFault.FEED_FORBIDDEN;
          case 429, 503 -> IntakeFault.FEED_BUSY;
          case 400, 404, 406, 416 ->
              cursor.next() == null
                  ? IntakeFault.FEED_UNKNOWN_THERE
                  : IntakeFault.FEED_MARK_REFUSED;
          default -> IntakeFault.FEED_UNREACHABLE;
        };
    String retry = answer.retryAfter();
    throw new IntakeException(
        fault,
        retry == null
            ? Map.of("status", Integer.toString(status))
            : Map.of("status", Integer.toString(status), "retryAfter", retry));
  }

  @Override
  public void close() {
    connection.close();
  }
}
