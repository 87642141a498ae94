package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessorsTest {
  @Test
  void commonPropertiesAreRead() {
    StixObject object =
        StixObject.read(
            Samples.identity(
                """
                "lang":"ar","confidence":70,"labels":["ميناء"],"revoked":true,
                "created_by_ref":"identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",
                "external_references":[{"source_name":"register","external_id":"R-7",
                  "url":"https://register.example/7","description":"سجل","hashes":{"MD5":"ab"}}],
                "object_marking_refs":["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"],
                "granular_markings":[{"lang":"fr","selectors":["description"]}],
                "extensions":{"jisr-agency":{"country":"QX"}}"""));

    assertThat(object.lang()).isEqualTo("ar");
    assertThat(object.confidence()).isEqualTo(70);
    assertThat(object.labels()).containsExactly("ميناء");
    assertThat(object.revoked()).isTrue();
    assertThat(object.createdBy()).hasToString("identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d");
    assertThat(object.externalReferences())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.sourceName()).isEqualTo("register");
              assertThat(reference.externalId()).isEqualTo("R-7");
              assertThat(reference.hashes()).containsEntry("MD5", "ab");
            });
    assertThat(object.objectMarkings()).containsExactly(Tlp.CLEAR.markingId());
    assertThat(object.granularMarkings().getFirst().selectors()).containsExactly("description");
    assertThat(object.extensions().get("jisr-agency").path("country").asString()).isEqualTo("QX");
  }

  @Test
  void aValueOfAnotherKindIsAbsent() {
    Identity identity =
        (Identity)
            StixObject.read(
                Samples.identity(
                    "\"description\":5,\"roles\":\"one\",\"sectors\":[1,\"energy\"],\"labels\":{}"));

    assertThat(identity.description()).isNull();
    assertThat(identity.roles()).isEmpty();
    assertThat(identity.sectors()).containsExactly("energy");
    assertThat(identity.labels()).isEmpty();
  }

  @Test
  void anIntegerBeyondLongIsAbsentButStaysInTheTree() {
    String huge = "123456789012345678901234567890";
    StixObject object =
        StixObject.read(
            "{\"type\":\"autonomous-system\",\"id\":\"autonomous-system--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + "\"number\":"
                + huge
                + "}");

    assertThat(((AutonomousSystem) object).number()).isNull();
    assertThat(object.tree().get("number")).hasToString(huge);
  }

  @Test
  void objectsAreEqualWhenTheirBytesAre() {
    StixObject one = StixObject.read(Samples.IDENTITY);

    assertThat(one).isEqualTo(StixObject.read(Samples.IDENTITY)).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(StixObject.read(Samples.IDENTITY + " "));
    assertThat(one).hasToString(Samples.ID);
  }

  @Test
  void noCallerCanChangeTheBytes() {
    byte[] given = Samples.IDENTITY.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    StixObject object = StixObject.read(given);
    given[0] = 'x';
    object.json()[0] = 'x';

    assertThat(object.json()[0]).isEqualTo((byte) '{');
  }
}
