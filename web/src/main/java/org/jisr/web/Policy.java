package org.jisr.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.law.Role;

/** Who may call a route; there is no route without one. */
sealed interface Policy {

  /** Anyone who reaches the port: health, sign-in and the desks' own files. */
  record Open() implements Policy {}

  /** Any signed-in account, whatever its roles. */
  record SignedIn() implements Policy {}

  /** A signed-in account that acts in one of these roles. */
  record InRole(Set<Role> roles) implements Policy {
    public InRole {
      roles = Set.copyOf(roles);
    }
  }

  /** As {@link InRole}, and the request states its purpose: the gate decides on every item. */
  record Consulting(Set<Role> roles) implements Policy {
    public Consulting {
      roles = Set.copyOf(roles);
    }
  }

  /** Any signed-in person; programs with the machine's secret have nothing of their own to show. */
  record Person() implements Policy {}

  /** The operator's programs on the node's own machine. */
  record Operator() implements Policy {}

  static Policy operator() {
    return new Operator();
  }

  static Policy open() {
    return new Open();
  }

  static Policy person() {
    return new Person();
  }

  static Policy signedIn() {
    return new SignedIn();
  }

  static Policy inRole(Role first, Role... others) {
    return new InRole(EnumSet.of(first, others));
  }

  /** Every role that reads content. */
  static Policy reading() {
    return new Consulting(readers());
  }

  /** Every role that reads content, for what states its purpose in another way. */
  static Policy reader() {
    return new InRole(readers());
  }

  private static Set<Role> readers() {
    return Arrays.stream(Role.values()).filter(Role::readsContent).collect(Collectors.toSet());
  }

  static Policy consulting(Role first, Role... others) {
    return new Consulting(EnumSet.of(first, others));
  }
}
