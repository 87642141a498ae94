package org.jisr.exercise;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The administrator and the approver of a node, who make its accounts together. */
final class Chancery {
  private final State state;
  private final Officer administrator;
  private final Officer approver;
  private final PassKey key;

  private Chancery(State state, Officer administrator, Officer approver) {
    this.state = state;
    this.administrator = administrator;
    this.approver = approver;
    this.key = PassKey.of(approver);
  }

  /** Signs both in by the links that the node gave at its first start. */
  static Chancery first(State state, NodeProcess node) {
    String administrator = node.firstLink();
    String approver = node.approverLink();
    if (administrator == null || approver == null) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_DID_NOT_START,
          "The node gave no links for its first administrator and approver. Maybe its folder was"
              + " used before.");
    }
    return new Chancery(state, Officer.signIn(administrator), Officer.signIn(approver));
  }

  /** Signs both in by links that the machine gives, as after a loss of all ways in. */
  static Chancery atTheMachine(State state, Program program, NodeProcess node) {
    String data = node.data().toString();
    Shell administrator = Shell.run(program, "sign-in-link", "--data", data);
    Shell approver = Shell.run(program, "sign-in-link", "--approver", "--data", data);
    return new Chancery(state, Officer.signIn(link(administrator)), Officer.signIn(link(approver)));
  }

  private static String link(Shell said) {
    return said.output()
        .lines()
        .map(String::strip)
        .filter(line -> line.contains("/sign-in#"))
        .findFirst()
        .orElse("");
  }

  Officer administrator() {
    return administrator;
  }

  /** A new person at that post, and what they are handed. */
  Invitation invite(Desk.Post post) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("name", state.party() + " " + post.name().toLowerCase(Locale.ROOT));
    wish.putArray("roles").add(post.role());
    wish.put("language", state.languages().getFirst()).put("clearance", post.clearance());
    JsonNode waits = administrator.post("/api/accounts", wish).expect(202).body();
    String place = "/api/account-proposals/" + waits.path("proposal").path("id").asString();
    Answer unconfirmed = approver.post(place + "/agree", null);
    key.confirm(approver, unconfirmed);
    JsonNode made = approver.post(place + "/agree", null).expect(201).body();
    String link = made.path("link").asString();
    return new Invitation(
        link.startsWith("http") ? link : administrator.base() + link,
        waits.path("code").asString());
  }
}
