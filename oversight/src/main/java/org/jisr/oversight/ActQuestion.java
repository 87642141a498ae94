package org.jisr.oversight;

import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are wanted; null does not choose.
 *
 * @param period of the leaves' times
 * @param kind the code of the leaf's kind
 * @param detail what the kind divides into
 * @param partner whom it was with
 * @param reason the code of a rule that stood in the way of a release, or of a fault for which an
 *     envelope was refused
 */
public record ActQuestion(
    Period period,
    @Nullable String kind,
    @Nullable String detail,
    @Nullable PartyId partner,
    @Nullable String reason) {

  boolean chooses(Act act) {
    return period.holds(act.time())
        && (kind == null || act.is(kind))
        && (detail == null || act.division().equals(detail))
        && (partner == null || act.partner().equals(partner.value()))
        && (reason == null || Refusing.may(act));
  }

  /** The question as the leaf of a look says it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("acts ").append(period);
    add(text, "kind", kind);
    add(text, "detail", detail);
    add(text, "partner", partner == null ? null : partner.value());
    add(text, "reason", reason);
    return text.toString();
  }

  private static void add(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(value);
    }
  }
}
