package org.jisr.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an event or a part of it may be shared: its TLP and whether MISP lets it go to everyone.
 *
 * <p>MISP's communities and sharing groups are not ours, so anything narrower than "all
 * communities" (distribution 3) gets a marking that no node can read: it is released to nobody
 * until a person decides.
 *
 * @param level the narrowest TLP of the tags, or null where none names one
 * @param undecided whether a person must decide
 */
record MispMarkings(@Nullable Tlp level, boolean undecided) {
  static final StixId UNDECIDED =
      new StixId("marking-definition", UUID.fromString("59750038-ed75-4592-a22f-728899aa7322"));

  private static final String EVERYONE = "3";
  private static final String INHERITED = "5";

  static MispMarkings ofEvent(JsonNode event) {
    return tags(event, new MispMarkings(null, !EVERYONE.equals(distribution(event))));
  }

  /** Of a part: what holds for the whole, and what the part adds to it. */
  MispMarkings with(JsonNode part) {
    String distribution = distribution(part);
    boolean own =
        !distribution.isEmpty()
            && !distribution.equals(INHERITED)
            && !distribution.equals(EVERYONE);
    return tags(part, new MispMarkings(level, undecided || own));
  }

  /** Of what nobody could map: it is kept, and a person must look at it. */
  MispMarkings unknown() {
    return new MispMarkings(level, true);
  }

  /** What holds when both hold. */
  MispMarkings and(MispMarkings other) {
    Tlp one = level;
    Tlp two = other.level;
    Tlp narrower = one == null ? two : two == null ? one : one.stricter(two);
    return new MispMarkings(narrower, undecided || other.undecided);
  }

  StixId[] ids() {
    if (level == null) {
      return undecided ? new StixId[] {UNDECIDED} : new StixId[0];
    }
    return undecided
        ? new StixId[] {level.markingId(), UNDECIDED}
        : new StixId[] {level.markingId()};
  }

  static MarkingDefinition definition() {
    return MarkingDefinition.builder(Instant.parse("2026-11-22T00:00:00Z"))
        .id(UNDECIDED)
        .name("MISP: a person must decide who may have this")
        .with("definition_type", "misp-undecided")
        .with("definition", MispJson.object().put("undecided", true))
        .build();
  }

  private static MispMarkings tags(JsonNode part, MispMarkings before) {
    Tlp level = before.level();
    boolean undecided = before.undecided();
    for (JsonNode tag : part.path("Tag").values()) {
      String name = MispJson.text(tag, "name").toLowerCase(Locale.ROOT);
      if (name.startsWith("tlp:")) {
        Tlp found = Tlp.ofCode(name.substring("tlp:".length()));
        undecided |= found == null;
        level = found == null ? level : level == null ? found : level.stricter(found);
      }
    }
    return new MispMarkings(level, undecided);
  }

  private static String distribution(JsonNode part) {
    return MispJson.text(part, "distribution");
  }
}
