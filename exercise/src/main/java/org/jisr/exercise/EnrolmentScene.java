package org.jisr.exercise;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The services exchange cards, compare fingerprints and sign what they agreed. */
final class EnrolmentScene implements Scene {
  @Override
  public String title() {
    return "The services get to know each other";
  }

  @Override
  public void play(Stage stage) {
    for (State one : State.values()) {
      for (State other : State.values()) {
        if (one != other) {
          enrol(stage, stage.at(one), stage.at(other));
        }
      }
    }
    agree(stage, stage.costalba(), List.of("event-security", "organised-crime"));
    agree(stage, stage.kestermark(), List.of("event-security"));
  }

  private static void enrol(Stage stage, Desk desk, Desk other) {
    JsonNode partner = Enrolment.addCard(desk, other);
    String shown = partner.path("fingerprint").asString();
    String told = Enrolment.fingerprint(other);
    String pair = desk.state().party() + " of " + other.state().party();
    stage.checks().equal("the fingerprint read at " + pair, told, shown);
    if (desk.state() == State.AZWARA && other.state() == State.COSTALBA) {
      String wrong = new StringBuilder(shown).reverse().toString();
      Answer refused = Enrolment.confirm(desk, other, wrong, partner);
      stage
          .checks()
          .that("a wrong fingerprint is refused", refused.status() >= 400, refused.code());
    }
    JsonNode confirmed = Enrolment.confirm(desk, other, told, partner).expect(200).body();
    stage
        .checks()
        .equal("the enrolment at " + pair, "confirmed", confirmed.path("state").asString());
    stage
        .transcript()
        .line(desk.who("administrator"), "enrols " + other.state().party() + ", words compared");
  }

  private static void agree(Stage stage, Desk other, List<String> purposes) {
    Desk azwara = stage.azwara();
    String partner = other.state().party();
    String hash = Enrolment.propose(azwara, other, purposes);
    String id = Enrolment.arrived(other, azwara, hash).path("id").asString();
    Answer forged = Enrolment.sign(other, id, "00".repeat(32));
    stage
        .checks()
        .that(
            "another text's hash is not signed: " + partner, forged.status() >= 400, forged.code());
    Enrolment.sign(other, id, hash).expect(200);
    String here = Enrolment.inForce(azwara, other, hash).path("state").asString();
    String there = Enrolment.inForce(other, azwara, hash).path("state").asString();
    stage.checks().equal("agreement with " + partner + " at azwara", "in-force", here);
    stage.checks().equal("agreement with azwara at " + partner, "in-force", there);
    stage.transcript().line("azwara, " + partner, "sign: " + String.join(", ", purposes));
  }
}
