package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.stix.VersionIndex.Reason;
import org.junit.jupiter.api.Test;

class VersionIndexTest {
  private static final String OTHER = "identity--99999999-3f0e-4b5e-9d0a-7d0c1a2b3c4d";

  private static StixObject version(int day, String properties) {
    return StixObject.read(
        """
        {"type":"identity","id":"%s","created":"2026-02-01T00:00:00.000Z",\
        "modified":"2026-02-%02dT00:00:00.000Z","name":"x"%s}"""
            .formatted(Samples.ID, day, properties));
  }

  private static List<StixObject> kept(VersionIndex index, List<StixObject> objects) {
    objects.forEach(index::see);
    return objects.stream().filter(index::keeps).toList();
  }

  @Property(tries = 100)
  void theLatestVersionIsKeptWhateverTheOrder(@ForAll Random random) {
    List<StixObject> objects = new ArrayList<>();
    for (int day = 1; day < 20; day++) {
      objects.add(version(day, ""));
      objects.add(version(day, ""));
    }
    Collections.shuffle(objects, random);
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, objects)).containsExactly(version(19, ""));
    assertThat(index.conflicts()).isEmpty();
    assertThat(index.seen()).isEqualTo(38);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void ofTwoDifferingCopiesTheFirstIsKeptAndBothAreReported() {
    StixObject first = version(2, ",\"description\":\"a\"");
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, List.of(first, version(2, ",\"description\":\"b\""))))
        .containsExactly(first);
    assertThat(index.conflicts())
        .containsExactly(
            new VersionIndex.Conflict(
                first.id(), first.modified(), Reason.SAME_VERSION_OTHER_CONTENT));
  }

  @Test
  void spellingIsNoDifference() {
    StixObject first = version(2, ",\"a\":1.0,\"b\":2");
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, List.of(first, version(2, ", \"b\": 2, \"a\": 1"))))
        .containsExactly(first);
    assertThat(index.conflicts()).isEmpty();
  }

  @Test
  void aVersionByAnotherCreatorIsNotKept() {
    String creator = ",\"created_by_ref\":\"%s\"";
    StixObject mine = version(2, creator.formatted(Samples.ID));
    StixObject forged = version(9, creator.formatted(OTHER));
    StixObject mineAgain = version(8, creator.formatted(Samples.ID));
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, List.of(forged, mineAgain, mine))).containsExactly(mineAgain);
    assertThat(index.conflicts())
        .extracting(VersionIndex.Conflict::reason)
        .containsExactly(Reason.OTHER_CREATOR);
  }

  @Test
  void nothingFollowsARevokedVersion() {
    StixObject revoked = version(3, ",\"revoked\":true");
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, List.of(version(4, ""), version(2, ""), revoked)))
        .containsExactly(revoked);
    assertThat(index.conflicts())
        .extracting(VersionIndex.Conflict::reason)
        .containsExactly(Reason.AFTER_REVOKED);
  }

  @Test
  void objectsWithoutVersionsAreComparedByTheirContent() {
    StixObject one = DomainName.builder("port.example").build();
    StixObject other = DomainName.builder("port.example").with("x_seen", 1).build();
    StixObject huge = StixObject.read(Samples.identity("\"name\":\"x\",\"n\":1e999"));
    VersionIndex index = new VersionIndex();

    assertThat(kept(index, List.of(one, other, one, huge, huge))).containsExactly(one, huge);
    assertThat(index.conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.version()).isNull());
  }

  @Test
  void twoIndexesAgreeOnEqualObjects() {
    VersionIndex here = new VersionIndex();
    VersionIndex there = new VersionIndex();
    here.see(version(2, ""));
    there.see(version(2, ""));
    assertThat(here.agrees(there, version(2, "").id())).isTrue();
    there.see(version(3, ""));
    assertThat(here.agrees(there, version(2, "").id())).isFalse();
    assertThat(here.agrees(there, StixId.parse(OTHER))).isFalse();
  }
}
