package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class OutletStatusProperties {
  private static final String VALID =
      """
      {"id":"2d086da7-4bdc-4f91-900e-d77486753710","status":"complete","request_timestamp":"x",\
      "total_count":4,"success_count":1,"failure_count":3,"pending_count":0,"failures":[{"id":"a",\
      "version":"b","message":"c"}],"x":{"y":[1,2]}}""";

  @Property
  void anythingIsReadOrRefusedWithTheOneCode(@ForAll byte[] noise) {
    read(noise);
  }

  @Property
  void aStatusWithOneByteChangedIsReadOrRefused(@ForAll int place, @ForAll byte value) {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(place, bytes.length)] = value;
    read(bytes);
  }

  private static void read(byte[] bytes) {
    try {
      OutletStatus status = OutletStatus.read(bytes);
      assertThat(status.id()).matches("[A-Za-z0-9._~-]{1,200}");
      assertThat(status.refused()).isGreaterThanOrEqualTo(status.failures().size());
    } catch (ExchangeException e) {
      assertThat(e.fault()).isEqualTo(ExchangeFault.OUTLET_NOT_TAXII);
    }
  }

  @Property
  void whatAServerSaysOfAnObjectIsPlainTextOfBoundedLength(@ForAll String said) {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("id", "s").put("status", "complete");
    status.putArray("failures").addObject().put("id", said).put("message", said);
    OutletStatus.Failure failure =
        OutletStatus.read(status.toString().getBytes(StandardCharsets.UTF_8)).failures().getFirst();
    assertThat(failure.object().codePoints()).noneMatch(Character::isISOControl);
    assertThat(failure.object().codePointCount(0, failure.object().length()))
        .isLessThanOrEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "", ".", "a/b", "a?b", "é"})
  void anIdThatWouldLeadElsewhereIsRefused(String id) {
    byte[] status =
        ("{\"id\":\"" + id + "\",\"status\":\"complete\"}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OutletStatus.read(status)).isInstanceOf(ExchangeException.class);
  }
}
