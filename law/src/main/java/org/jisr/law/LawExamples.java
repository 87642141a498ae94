package org.jisr.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jisr.stix.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/** Texts of law of fictional states, to start from and to edit. */
public final class LawExamples {
  private LawExamples() {}

  /** A catalogue with what a node's own imports rest on and three fictional acts. */
  public static LawText instruments(PartyId party) {
    return read("instruments", party);
  }

  /** Three rules, a partner's limits and two mapped provisions. */
  public static LawText policy(PartyId party) {
    return read("policy", party);
  }

  private static LawText read(String name, PartyId party) {
    try (InputStream in = LawExamples.class.getResourceAsStream("example/" + name + ".json")) {
      ObjectNode tree = (ObjectNode) HandlingJson.MAPPER.readTree(Objects.requireNonNull(in));
      tree.put("party", party.value());
      return LawText.ofJson(CanonicalJson.of(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
