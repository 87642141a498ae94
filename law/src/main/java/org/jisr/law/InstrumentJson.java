package org.jisr.law;

import java.time.Instant;
import java.util.Set;
import org.jisr.stix.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A catalogue of instruments as JSON. */
final class InstrumentJson {
  private static final Set<String> HEAD =
      Set.of("kind", "party", "authority", "version", "valid_from", "valid_to", "instruments");
  private static final Set<String> ENTRY =
      Set.of("code", "articles", "creator", "valid_from", "valid_to", "names");

  private InstrumentJson() {}

  static byte[] write(InstrumentCatalogue catalogue) {
    ObjectNode tree = HandlingJson.MAPPER.createObjectNode();
    LawJson.head(tree, catalogue);
    ArrayNode list = tree.putArray("instruments");
    for (Instrument instrument : catalogue.instruments()) {
      ObjectNode entry =
          list.addObject()
              .put("code", instrument.code())
              .put("creator", instrument.creator())
              .put("valid_from", instrument.validFrom().toString());
      Instant end = instrument.validTo();
      if (end != null) {
        entry.put("valid_to", end.toString());
      }
      LawJson.write(entry, "articles", instrument.articles());
      LawJson.write(entry, "names", instrument.names());
    }
    return CanonicalJson.of(tree);
  }

  static InstrumentCatalogue read(JsonNode tree) {
    LawJson.requireOnly(tree, HEAD);
    return new InstrumentCatalogue(
        new PartyId(LawJson.text(tree, "party")),
        LawJson.text(tree, "authority"),
        LawJson.positive(tree, "version"),
        LawJson.requiredInstant(tree, "valid_from"),
        LawJson.instant(tree, "valid_to"),
        LawJson.list(tree, "instruments", InstrumentJson::entry));
  }

  private static Instrument entry(JsonNode tree) {
    LawJson.requireOnly(tree, ENTRY);
    return new Instrument(
        LawJson.text(tree, "code"),
        LawJson.texts(tree, "articles"),
        LawJson.text(tree, "creator"),
        LawJson.requiredInstant(tree, "valid_from"),
        LawJson.instant(tree, "valid_to"),
        LawJson.spoken(tree, "names"));
  }
}
