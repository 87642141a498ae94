package org.jisr.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jisr.bank.NetworkView;
import org.jspecify.annotations.Nullable;

/** On what kind of thing an instrument of law could act; a person only by an own instrument. */
public enum ActionKind {
  /** Accounts with a bank or a service, cards, addresses of mail. */
  ACCOUNT("bank-account", "email-addr", "payment-card", "user-account"),
  /** Organisations and groups. */
  COMPANY("identity"),
  /** Numbers of telephones. */
  PHONE("phone-number"),
  /** Ways: places, vehicles, addresses and services of networks. */
  ROUTE(
      "autonomous-system",
      "domain-name",
      "infrastructure",
      "ipv4-addr",
      "ipv6-addr",
      "location",
      "mac-addr",
      "url",
      "vehicle"),
  /** People. */
  PERSON("identity", "intrusion-set", "threat-actor");

  private final Set<String> types;

  ActionKind(String... types) {
    this.types = Set.of(types);
  }

  /** What an instrument could act on there; null where on nothing. */
  static @Nullable ActionKind of(NetworkView.Node node) {
    String type = node.id().type();
    if (type.equals("identity")) {
      return node.collective() ? COMPANY : PERSON;
    }
    for (ActionKind kind : values()) {
      if (kind.types.contains(type)) {
        return kind;
      }
    }
    return null;
  }

  /** The kind of that code; null where there is none. */
  public static @Nullable ActionKind find(String code) {
    for (ActionKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether an action needs an instrument of its own. */
  public boolean needsInstrument() {
    return this == PERSON;
  }

  /** The stable code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The types of STIX objects, in order; of an identity its class decides. */
  public List<String> types() {
    return types.stream().sorted().toList();
  }
}
