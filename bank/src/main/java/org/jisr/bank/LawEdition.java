package org.jisr.bank;

import java.time.Instant;
import org.jisr.law.LawText;
import org.jspecify.annotations.Nullable;

/**
 * A text of law as this node holds it.
 *
 * @param proposedBy the opaque id of an account, or {@code machine}
 * @param approvedBy who agreed first; null while nobody did
 * @param activatedAt null while it is only proposed
 * @param replacedAt null while it is in force or only proposed
 */
public record LawEdition(
    LawText text,
    String digest,
    Instant proposedAt,
    String proposedBy,
    @Nullable String approvedBy,
    @Nullable Instant activatedAt,
    @Nullable Instant replacedAt) {

  /** {@code proposed}, {@code in-force} or {@code replaced}. */
  public String state() {
    return activatedAt == null ? "proposed" : replacedAt == null ? "in-force" : "replaced";
  }
}
