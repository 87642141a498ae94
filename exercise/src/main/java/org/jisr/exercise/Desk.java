package org.jisr.exercise;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

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

    String clearance() {
      return clearance;
    }
  }

  private final State state;
  private final NodeProcess node;
  private final Chancery chancery;
  private final Map<Post, Officer> officers;

  private Desk(State state, NodeProcess node, Chancery chancery, Map<Post, Officer> officers) {
    this.state = state;
    this.node = node;
    this.chancery = chancery;
    this.officers = officers;
  }

  /** Signs the first administrator and approver in and lets them make an account for every post. */
  static Desk open(State state, NodeProcess node) {
    return enter(state, node, Chancery.first(state, node));
  }

  /** The same with any administrator and approver. */
  static Desk enter(State state, NodeProcess node, Chancery chancery) {
    Map<Post, Officer> officers = new EnumMap<>(Post.class);
    for (Post post : Post.values()) {
      officers.put(post, Officer.signIn(chancery.invite(post)));
    }
    return new Desk(state, node, chancery, officers);
  }

  /** A new person at that post, and the one-time link and code they are handed. */
  Invitation invite(Post post) {
    return chancery.invite(post);
  }

  State state() {
    return state;
  }

  NodeProcess node() {
    return node;
  }

  Officer administrator() {
    return chancery.administrator();
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
