package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens on the node reaches the screens that may know of it, while their session lasts. */
final class StreamTest {
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("stream");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aStreamGreetsFirstAndBeatsWhenNothingHappens() {
    try (Ears ears = new Ears(node.signedIn(Tlp.GREEN, Role.FIELD_OFFICER))) {
      ears.heard("event: hello");
      assertThat(ears.lines.getFirst()).isEqualTo("event: hello");
      assertThat(ears.contentType).startsWith("text/event-stream");
      assertThat(ears.policy).startsWith("default-src 'none'");
      ears.heard(": still here");
    }
  }

  @Test
  void anImportIsToldToWhoSubmittedItAndToApproversOnly() {
    Browser owner = node.signedIn(Tlp.GREEN, Role.ANALYST);
    try (Ears own = new Ears(owner);
        Ears approver = new Ears(node.signedIn(Tlp.GREEN, Role.APPROVER));
        Ears colleague = new Ears(node.signedIn(Tlp.RED, Role.ANALYST));
        Ears administrator = new Ears(node.signedIn(Tlp.RED, Role.ADMINISTRATOR))) {
      List.of(own, approver, colleague, administrator).forEach(ears -> ears.heard("event: hello"));
      String id = submit(owner);
      own.heard(id);
      approver.heard(id);
      node.exchange
          .partners()
          .add(partnerCard(), node.people.accounts(node.administrator).getFirst().viewer());
      colleague.heard("event: partner");
      administrator.heard("event: partner");
      assertThat(colleague.text()).doesNotContain(id, "event: import");
      assertThat(administrator.text()).doesNotContain(id, "event: import");
    }
  }

  @Test
  void aStreamEndsWithItsSession() {
    Browser leaving = node.signedIn(Tlp.GREEN, Role.ANALYST);
    Account dismissed = node.account(Tlp.GREEN, Role.ANALYST);
    try (Ears left = new Ears(leaving);
        Ears thrownOut = new Ears(node.stranger().signIn(node.token(dismissed)).consulting());
        Ears staying = new Ears(node.signedIn(Tlp.GREEN, Role.ANALYST))) {
      List.of(left, thrownOut, staying).forEach(ears -> ears.heard("event: hello"));
      leaving.post("/api/sign-out", "").has(204);
      node.people.disable(node.administrator, dismissed.id());
      left.ended();
      thrownOut.ended();
      assertThat(staying.over).isFalse();
    }
  }

  private static byte[] partnerCard() {
    try (TestNode partner = new TestNode("island")) {
      return partner.identity.card().json();
    }
  }

  private static String submit(Browser owner) {
    String bundle =
        "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[]}".formatted(UUID.randomUUID());
    return owner.post("/api/imports?name=b.json", bundle).has(202).json().path("id").asString();
  }
}
