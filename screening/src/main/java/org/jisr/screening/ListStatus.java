package org.jisr.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stands.
 *
 * @param version the one in force; null where only refused files came
 * @param alarm the newest file that was refused because the list shrinks, until one is taken
 * @param ready whether the version in force is the one searched now
 */
public record ListStatus(
    String list,
    String title,
    @Nullable ListVersion version,
    @Nullable Alarm alarm,
    boolean ready) {
  /**
   * A file that was refused because the list would shrink.
   *
   * @param entries how many it has
   */
  public record Alarm(Instant at, int entries, String sha256) {}
}
