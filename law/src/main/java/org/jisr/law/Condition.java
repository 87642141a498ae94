package org.jisr.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition that travels with a statement and binds whoever holds it.
 *
 * @param code a code of {@link ConditionKind}, or one that this node does not know, which is then
 *     kept and treated as the strictest
 * @param parameters what the condition needs, such as {@code contact}; sorted by name
 */
public record Condition(String code, SortedMap<String, String> parameters)
    implements Comparable<Condition> {
  /** What may still be done under {@link ConditionKind#RESTRICTED_PROCESSING}; nothing without. */
  public static final String USE = "use";

  /** A {@link #USE}: an approver reads it within a case, as evidence. */
  public static final String EVIDENCE = "evidence";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /**
   * Copies the parameters.
   *
   * @throws LawException {@code LAW_CONDITION_MALFORMED} for a code of another form
   */
  public Condition {
    if (!CODE.matcher(code).matches()) {
      throw new LawException(
          LawException.Code.LAW_CONDITION_MALFORMED,
          "A condition's code has lower-case letters, digits and hyphens.");
    }
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** A condition this node knows, without parameters. */
  public static Condition of(ConditionKind kind) {
    return of(kind, Map.of());
  }

  /** A condition this node knows. */
  public static Condition of(ConditionKind kind, Map<String, String> parameters) {
    return new Condition(kind.code(), new TreeMap<>(parameters));
  }

  /** The kind, or null when this node does not know the code. */
  public @Nullable ConditionKind kind() {
    for (ConditionKind kind : ConditionKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether it restricts processing to what it names. */
  public boolean restricts() {
    return kind() == ConditionKind.RESTRICTED_PROCESSING;
  }

  /** Whether it leaves that use open. */
  boolean leaves(String use) {
    return Arrays.asList(parameters.getOrDefault(USE, "").split(" ")).contains(use);
  }

  /** What the condition asks, in words. */
  public String text(Language language) {
    ConditionKind kind = kind();
    return kind == null
        ? Texts.get(language, "condition.unknown", Map.of("code", code))
        : kind.label(language);
  }

  @Override
  public int compareTo(Condition other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : parameters.toString().compareTo(other.parameters.toString());
  }
}
