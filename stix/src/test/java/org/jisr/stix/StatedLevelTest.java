package org.jisr.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class StatedLevelTest {
  private static final String OTHER = "marking-definition--f4a5d1a6-6a5e-4b7c-9d55-2b3f0f6f8f01";
  private static final String START =
      "{\"type\":\"identity\",\"spec_version\":\"2.1\",\"id\":\"identity--733c5838-34d9-4fbf-949c-62aba761184c\","
          + "\"created\":\"2026-01-01T00:00:00.10Z\",\"modified\":\"2026-01-01T00:00:00.10Z\","
          + "\"name\":\"ميناء\",\"n\":1.10,\"big\":123456789012345678901234567890";

  private static StixObject object(String more) {
    return StixObject.read(START + more + " } \n");
  }

  private static String text(StixObject object) {
    return new String(object.json(), UTF_8);
  }

  @Test
  void anUnmarkedObjectGetsItsLevelAndKeepsEveryOtherByte() {
    assertThat(text(StatedLevel.in(object(""), Tlp.AMBER)))
        .isEqualTo(
            START + " ,\"object_marking_refs\":[\"%s\"]} \n".formatted(Tlp.AMBER.markingId()));
  }

  @Test
  void aLowerLevelIsReplacedAndOtherMarkingsStay() {
    String refs = ",\"object_marking_refs\": [\"%s\" , \"%s\"],\"lang\":\"ar\"";
    StixObject raised =
        StatedLevel.in(object(refs.formatted(Tlp.GREEN.markingId(), OTHER)), Tlp.AMBER_STRICT);
    assertThat(text(raised))
        .isEqualTo(
            START
                + ",\"object_marking_refs\": [\"%s\",\"%s\"],\"lang\":\"ar\" } \n"
                    .formatted(Tlp.AMBER_STRICT.markingId(), OTHER));
  }

  @Test
  void whatSaysTheLevelOrAStricterOneStaysAsItIs() {
    StixObject red = object(",\"object_marking_refs\":[\"%s\"]".formatted(Tlp.RED.markingId()));
    assertThat(StatedLevel.in(red, Tlp.AMBER)).isSameAs(red);
    StixObject old =
        object(",\"object_marking_refs\":[\"%s\"]".formatted(Tlp.AMBER.legacyMarkingId()));
    assertThat(StatedLevel.in(old, Tlp.AMBER)).isSameAs(old);
    StixObject part =
        object(
            ",\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":[\"name\"]}]"
                .formatted(Tlp.RED.markingId()));
    assertThat(StatedLevel.in(part, Tlp.RED)).isSameAs(part);
  }

  @Test
  void aDefinitionIsNeverChanged() {
    StixObject definition = Tlp.GREEN.marking();
    assertThat(StatedLevel.in(definition, Tlp.RED)).isSameAs(definition);
  }

  @Property(tries = 200)
  void theLevelIsNeverLoweredAndNothingElseChanges(
      @ForAll List<Tlp> stated, @ForAll Tlp level, @ForAll boolean other) {
    List<String> refs =
        new ArrayList<>(stated.stream().map(each -> "\"" + each.markingId() + "\"").toList());
    if (other) {
      refs.add("\"" + OTHER + "\"");
    }
    StixObject before =
        object(
            refs.isEmpty()
                ? ""
                : ",\"object_marking_refs\":[" + String.join(",", refs) + "],\"lang\":\"ar\"");
    StixObject after = StatedLevel.in(before, level);
    assertThat(StatedLevel.said(after)).isEqualTo(stated.stream().reduce(level, Tlp::stricter));
    assertThat(after.objectMarkings().contains(StixId.parse(OTHER))).isEqualTo(other);
    assertThat(without(after)).isEqualTo(without(before));
    assertThat(StatedLevel.in(after, level)).isSameAs(after);
  }

  private static ObjectNode without(StixObject object) {
    ObjectNode tree = (ObjectNode) object.tree().deepCopy();
    tree.remove("object_marking_refs");
    return tree;
  }
}
