package org.jisr.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final String RED = Tlp.RED.markingId().toString();

  private static StixObject object(String json) {
    return StixObject.read(json.getBytes(UTF_8));
  }

  private static final StixObject TOOL =
      object(
          """
          {"type":"tool","spec_version":"2.1","id":"tool--5b2b1a4e-8f4d-4c1a-9d57-0a4cf3f0a001",
           "created":"2026-11-01T00:00:00Z","modified":"2026-11-02T00:00:00Z","name":"T",
           "labels":["a","secret","c"],
           "granular_markings":[{"marking_ref":"%s","selectors":["labels.[1]"]},
             {"lang":"fr","selectors":["labels.[2]","name"]}]}
          """
              .formatted(RED));

  @Test
  void identifierAndVersionStayAndSelectorsFollowTheirParts() {
    StixObject thin = Parts.without(TOOL, Set.of(Selector.parse("labels.[1]")));
    assertThat(thin).isNotNull();
    assertThat(thin.id()).isEqualTo(TOOL.id());
    assertThat(thin.modified()).isEqualTo(TOOL.modified());
    assertThat(new String(thin.json(), UTF_8)).doesNotContain("secret", RED);
    assertThat(thin.granularMarkings())
        .singleElement()
        .satisfies(each -> assertThat(each.selectors()).containsExactly("labels.[1]", "name"));
  }

  @Test
  void nothingHiddenIsTheObjectItself() {
    assertThat(Parts.without(TOOL, List.of())).isSameAs(TOOL);
    assertThat(Parts.without(TOOL, Set.of(Selector.parse("aliases")))).isSameAs(TOOL);
  }

  @Test
  void whatAnObjectCannotBeWithoutLeavesNoObject() {
    for (String part : List.of("name", "id", "modified", "granular_markings")) {
      assertThat(Parts.without(TOOL, Set.of(Selector.parse(part)))).as(part).isNull();
    }
  }

  @Test
  void anIdentifierThatTellsWhatIsHiddenLeavesNoObject() {
    StixObject file =
        object(
            """
            {"type":"file","spec_version":"2.1","id":"file--f1a1f7c8-7d4d-5d9c-9a3e-0a4cf3f0a001",
             "name":"open.txt","hashes":{"MD5":"d41d8cd98f00b204e9800998ecf8427e"}}
            """);
    assertThat(Parts.without(file, Set.of(Selector.parse("hashes")))).isNull();
  }
}
