package org.jisr.exercise;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One node and the officers who sit at its desks. */
final class Desk {
  /** An account to be made: what it is for and how far it is cleared. */
  enum Post {
    ANALYST("analyst", "amber+strict"),
    LIAISON("liaison", "amber+strict"),
    APPROVER("approver", "red"),
    FIELD_OFFICER("field-officer", "amber"),
    OVERSIGHT("oversight", "clear");

    private final String role;
    private final String clearance;

    Post(String role, String clearance) {
      this.role = role;
      this.clearance = clearance;
    }

    String role() {
      return role;
    }
  }

  private final State state;
  private final NodeProcess node;
  private final Officer administrator;
  private final Map<Post, Officer> officers;

  private Desk(State state, NodeProcess node, Officer administrator, Map<Post, Officer> officers) {
    this.state = state;
    this.node = node;
    this.administrator = administrator;
    this.officers = officers;
  }

  /** Signs the first administrator in and lets them make an account for every post. */
  static Desk open(State state, NodeProcess node) {
    String link = node.firstLink();
    if (link == null) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_DID_NOT_START,
          "The node gave no link for its first administrator. Maybe its folder was used before.");
    }
    return enter(state, node, link);
  }

  /** The same with any administrator's link. */
  static Desk enter(State state, NodeProcess node, String link) {
    Officer administrator = Officer.signIn(link);
    Map<Post, Officer> officers = new EnumMap<>(Post.class);
    for (Post post : Post.values()) {
      officers.put(post, Officer.signIn(newLink(administrator, state, post)));
    }
    return new Desk(state, node, administrator, officers);
  }

  /** A new person at that post, and the one-time link they would be handed. */
  String link(Post post) {
    return newLink(administrator, state, post);
  }

  /** A new person at that post whom an administrator lets in, and their one-time link. */
  static String newLink(Officer administrator, State state, Post post) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("name", state.party() + " " + post.name().toLowerCase(Locale.ROOT));
    wish.putArray("roles").add(post.role);
    wish.put("language", state.languages().getFirst()).put("clearance", post.clearance);
    JsonNode made = administrator.post("/api/accounts", wish).expect(201).body();
    String id = made.path("account").path("id").asString(made.path("id").asString(""));
    Answer link = administrator.post("/api/accounts/" + id + "/sign-in-link", null);
    return absolute(administrator.base(), link.body());
  }

  private static String absolute(String base, JsonNode answer) {
    String link = answer.path("link").asString("");
    if (link.isEmpty()) {
      return base + "/sign-in#" + answer.path("token").asString();
    }
    return link.startsWith("http") ? link : base + link;
  }

  State state() {
    return state;
  }

  NodeProcess node() {
    return node;
  }

  Officer administrator() {
    return administrator;
  }

  Officer analyst() {
    return at(Post.ANALYST);
  }

  Officer liaison() {
    return at(Post.LIAISON);
  }

  Officer approver() {
    return at(Post.APPROVER);
  }

  Officer fieldOfficer() {
    return at(Post.FIELD_OFFICER);
  }

  Officer oversight() {
    return at(Post.OVERSIGHT);
  }

  private Officer at(Post post) {
    return Objects.requireNonNull(officers.get(post));
  }

  /** How the transcript names somebody at this desk. */
  String who(String role) {
    return state.party() + " · " + role;
  }
}
