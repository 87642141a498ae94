package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");

  private final StixId creator = StixId.random("identity");
  private final Identity object = Identity.builder(NOW, "x", "group").createdBy(creator).build();

  @Test
  void theNextVersionHasAllPropertiesAndALaterTime() {
    Identity next = Versions.next(object, creator, NOW.plusSeconds(60)).with("name", "y").build();

    assertThat(next.modified()).hasToString("2026-11-22T03:01:00.123Z");
    assertThat(next.created()).isEqualTo(object.created());
    assertThat(next.name()).isEqualTo("y");
    Versions.check(object, next);
  }

  @Property(tries = 200)
  void aVersionIsLaterByAMillisecondAlsoWhenTheClockIsBehind(
      @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long micros) {
    Identity next = Versions.next(object, creator, NOW.plusNanos(micros * 1_000)).build();

    assertThat(next.modified().compareTo(object.modified())).isPositive();
    assertThat(next.modified().text()).hasSize("2026-11-22T03:01:00.123Z".length());
  }

  @Test
  void onlyTheCreatorMakesVersions() {
    refused("VERSION_NOT_CREATOR", () -> Versions.next(object, null, NOW));
    refused("VERSION_NOT_CREATOR", () -> Versions.revoke(object, StixId.random("identity"), NOW));
    assertThat(
            Versions.next(StixObject.read(Samples.IDENTITY), null, NOW)
                .build()
                .modified()
                .instant())
        .isAfter(Instant.parse("2026-02-02T00:00:00Z"));
  }

  @Test
  void whatIsRevokedHasNoFurtherVersion() {
    Identity revoked = Versions.revoke(object, creator, NOW);

    assertThat(revoked.revoked()).isTrue();
    refused("VERSION_REVOKED", () -> Versions.next(revoked, creator, NOW));
    refused(
        "VERSION_REVOKED",
        () ->
            Versions.check(revoked, ObjectBuilder.nextVersion(object, NOW.plusSeconds(5)).build()));
  }

  @Test
  void whatHasNoVersionsGetsNone() {
    refused("VERSION_NONE", () -> Versions.next(Tlp.RED.marking(), null, NOW));
    refused(
        "VERSION_NONE", () -> Versions.next(DomainName.builder("port.example").build(), null, NOW));
  }

  @Test
  void anUnlawfulNextVersionIsFound() {
    Identity later = Versions.next(object, creator, NOW).build();
    refused("VERSION_NOT_LATER", () -> Versions.check(later, object));
    refused(
        "VERSION_FIXED",
        () ->
            Versions.check(
                object,
                ObjectBuilder.nextVersion(object, NOW.plusSeconds(1))
                    .createdBy(StixId.random("identity"))
                    .build()));
    refused(
        "VERSION_FIXED", () -> Versions.check(object, Identity.builder(NOW, "x", "group").build()));
    refused(
        "VERSION_SAME_TIME",
        () ->
            Versions.check(
                later, Versions.next(object, creator, NOW).with("name", "other").build()));
    Versions.check(later, later);
  }

  private static void refused(String code, Runnable act) {
    assertThatExceptionOfType(StixException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
