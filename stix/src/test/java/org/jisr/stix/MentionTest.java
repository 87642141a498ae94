package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class MentionTest {
  private static final String OTHER = "identity--00000000-0000-4000-8000-000000000007";
  private static final String SELF = "note--00000000-0000-4000-8000-000000000001";

  private static StixObject note(String rest) {
    return StixObject.read(
        """
        {"type":"note","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",
         "modified":"2026-01-01T00:00:00.000Z","created_by_ref":"%s",
         "object_marking_refs":["%s"],%s}
        """
            .formatted(SELF, OTHER, Tlp.AMBER.markingId(), rest)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> parts(String rest) {
    return Mention.in(note(rest)).stream().map(each -> each.part().toString()).toList();
  }

  @Test
  void referencesTextsExtensionsAndNamesOfPropertiesTellIdentifiers() {
    assertThat(
            parts(
                """
                "content":"He is %s, says note--00000000-0000-4000-8000-000000000001",
                "object_refs":["%s","note--00000000-0000-4000-8000-000000000001"],
                "x_deep":{"list":[{"who":"IDENTITY--00000000-0000-4000-8000-000000000007"}]},
                "x_map":{"%s":1},"x_odd":{"a[b]":{"c":"%s"}},
                "extensions":{"extension-definition--00000000-0000-4000-8000-000000000009":
                  {"extension_type":"property-extension","ref":"%s"}}
                """
                    .formatted(OTHER, OTHER, OTHER, OTHER, OTHER)))
        .containsExactly(
            "content",
            "object_refs.[0]",
            "x_deep.list.[0].who",
            "x_map." + OTHER,
            "x_odd",
            "extensions.extension-definition--00000000-0000-4000-8000-000000000009.ref");
  }

  @Test
  void theObjectItsCreatorAndItsMarkingsAreNoMentions() {
    assertThat(parts("\"content\":\"Nothing\",\"object_refs\":[\"" + SELF + "\"]")).isEmpty();
  }

  @Property(tries = 200)
  void withoutItsMentionsAnObjectMentionsNothing(@ForAll @Size(max = 6) List<Boolean> others) {
    StringBuilder refs = new StringBuilder("\"" + SELF + "\"");
    others.forEach(other -> refs.append(",\"").append(other ? OTHER : SELF).append('"'));
    StixObject note =
        note(
            "\"content\":\"x\",\"abstract\":\"see %s\",\"object_refs\":[%s]"
                .formatted(OTHER, refs));
    Set<Selector> parts = Mention.in(note).stream().map(Mention::part).collect(Collectors.toSet());
    assertThat(parts).hasSize(1 + (int) others.stream().filter(other -> other).count());
    Redaction copy = Redaction.of(note, note, parts, null, Instant.EPOCH, MentionTest::named);
    assertThat(copy.object().id()).isEqualTo(named("note"));
    assertThat(copy.derivedFrom().id()).isEqualTo(named("relationship"));
    // What is left is the old identifier of the object itself.
    assertThat(Mention.in(copy.object())).allMatch(left -> left.target().equals(note.id()));
  }

  private static StixId named(String type) {
    return new StixId(type, new java.util.UUID(0x4000L, 0x8000000000000000L));
  }
}
