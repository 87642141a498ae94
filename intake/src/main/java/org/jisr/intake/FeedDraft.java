package org.jisr.intake;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.stix.Tlp;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiCredentials;
import org.jisr.taxii.TaxiiException;
import org.jspecify.annotations.Nullable;

/**
 * A collection of another TAXII 2.1 server that a person wants this node to ask regularly.
 *
 * @param name what people call it, 1 to 200 characters
 * @param apiRoot the API root's address: {@code https}, or {@code http} on this machine only
 * @param collection the collection's id or alias
 * @param user the account's name for HTTP Basic; null sends the secret as a bearer token
 * @param secret password or token; null asks without any
 * @param originator whose statements they become
 * @param marking of objects that carry none
 * @param every how long to wait after a run, 1 minute to 7 days
 * @param consultation who adds it, and for what purpose the content is taken in
 */
public record FeedDraft(
    String name,
    URI apiRoot,
    String collection,
    @Nullable String user,
    @Nullable String secret,
    PartyId originator,
    Tlp marking,
    Duration every,
    Consultation consultation) {
  private static final int NAME_LENGTH = 200;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  /**
   * Checks what a person typed.
   *
   * @throws IntakeException {@code INTAKE_FEED_INVALID} with the {@code field} that is wrong
   */
  public FeedDraft {
    require(!name.isBlank() && name.length() <= NAME_LENGTH, "name");
    require(user == null || (secret != null && TaxiiCredentials.isUser(user)), "user");
    require(every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0, "every");
    try {
      apiRoot = new TaxiiAddress(apiRoot, collection).apiRoot();
    } catch (TaxiiException e) {
      throw new IntakeException(IntakeFault.FEED_INVALID, Map.of("field", e.field()));
    }
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw new IntakeException(IntakeFault.FEED_INVALID, Map.of("field", field));
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "FeedDraft[" + name + ", " + apiRoot + ", " + collection + "]";
  }
}
