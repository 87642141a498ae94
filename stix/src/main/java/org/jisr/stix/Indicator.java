package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern that detects suspicious activity (STIX 2.1, section 4.7). */
public final class Indicator extends DomainObject {
  Indicator(Document document) {
    super(document);
  }

  /** Begins an indicator with what the standard requires. */
  public static ObjectBuilder<Indicator> builder(
      Instant created, String patternType, String pattern, Instant validFrom) {
    return ObjectBuilder.of(Indicator.class, "indicator", created)
        .with("pattern", pattern)
        .with("pattern_type", patternType)
        .with("valid_from", validFrom);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it detects. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** What a match suggests, such as {@code malicious-activity}. */
  public List<String> indicatorTypes() {
    return Property.strings(tree(), "indicator_types");
  }

  /** The pattern, in the language of its type. */
  public @Nullable String pattern() {
    return Property.string(tree(), "pattern");
  }

  /** The language of the pattern, such as {@code stix}. */
  public @Nullable String patternType() {
    return Property.string(tree(), "pattern_type");
  }

  /** The version of that language. */
  public @Nullable String patternVersion() {
    return Property.string(tree(), "pattern_version");
  }

  /** From when the pattern is useful, inclusive. */
  public @Nullable StixTimestamp validFrom() {
    return Property.timestamp(tree(), "valid_from");
  }

  /** Until when the pattern is useful, exclusive. */
  public @Nullable StixTimestamp validUntil() {
    return Property.timestamp(tree(), "valid_until");
  }

  /** The phases it detects. */
  public List<KillChainPhase> killChainPhases() {
    return Property.list(tree(), "kill_chain_phases", KillChainPhase::of);
  }
}
