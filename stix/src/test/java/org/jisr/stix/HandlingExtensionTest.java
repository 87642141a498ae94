package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class HandlingExtensionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static ObjectNode handling() {
    ObjectNode handling = Json.object();
    handling.put("originator", "harbour-police").put("marking", "amber");
    handling.putArray("purposes").add("event-security");
    handling.putArray("releasable_to").add("north-coast");
    return handling;
  }

  @Test
  void aHandlingComesBackFromItsMarkingAsItWas() {
    StixId originator = StixId.random("identity");
    MarkingDefinition marking = HandlingExtension.marking(NOW, originator, handling());
    MarkingDefinition received = (MarkingDefinition) StixObject.read(marking.json());

    assertThat(HandlingExtension.read(received)).isEqualTo(handling());
    assertThat(received.createdBy()).isEqualTo(originator);
    assertThat(received.modified()).isNull();
    assertThat(
            received
                .extensions()
                .get(HandlingExtension.DEFINITION.toString())
                .path("extension_type")
                .asString())
        .isEqualTo("property-extension");
  }

  @Test
  void anotherMarkingHasNoHandling() {
    assertThat(HandlingExtension.read(Tlp.GREEN.marking())).isNull();
  }

  @Test
  void anObjectCarriesTheLevelBesideTheHandling() {
    MarkingDefinition marking = HandlingExtension.marking(NOW, null, handling());
    Incident incident =
        Incident.builder(NOW, "حادث في الميناء")
            .markedWith(HandlingExtension.markings(Tlp.AMBER, marking).toArray(StixId[]::new))
            .build();

    assertThat(incident.fields().markings()).containsExactly(Tlp.AMBER.markingId(), marking.id());
  }

  @Test
  void theDefinitionIsWholeAndItsAuthorIsKnown() {
    ExtensionDefinition definition = HandlingExtension.definition();

    assertThat(definition.id()).isEqualTo(HandlingExtension.DEFINITION);
    assertThat(definition.createdBy()).isEqualTo(HandlingExtension.author().id());
    assertThat(definition.extensionTypes()).containsExactly("property-extension");
    assertThat(definition.version()).isEqualTo("1.0.0");
    assertThat(HandlingExtension.PROPERTIES)
        .allSatisfy(name -> assertThat(definition.schema()).contains(name));
    assertThat(HandlingExtension.definition()).isEqualTo(definition);
  }
}
