package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Legitimate software that attackers use (STIX 2.1, section 4.18). */
public final class Tool extends DomainObject {
  Tool(Document document) {
    super(document);
  }

  /** Begins a tool. */
  public static ObjectBuilder<Tool> builder(Instant created, String name) {
    return ObjectBuilder.of(Tool.class, "tool", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** Its kind, such as {@code remote-access}. */
  public List<String> toolTypes() {
    return Property.strings(tree(), "tool_types");
  }

  /** Other names. */
  public List<String> aliases() {
    return Property.strings(tree(), "aliases");
  }

  /** The phases in which it is used. */
  public List<KillChainPhase> killChainPhases() {
    return Property.list(tree(), "kill_chain_phases", KillChainPhase::of);
  }

  /** Its version. */
  public @Nullable String toolVersion() {
    return Property.string(tree(), "tool_version");
  }
}
