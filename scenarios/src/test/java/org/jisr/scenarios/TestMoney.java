package org.jisr.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.HandlingBuilder;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** Invented accounts and payments in a room. */
final class TestMoney {
  static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
  static final long THRESHOLD = 10_000;

  private TestMoney() {}

  static StixId account(int number) {
    return TestRoom.id("bank-account", number);
  }

  static StixId payment(int number) {
    return TestRoom.id("relationship", 50_000 + number);
  }

  static void account(TestRoom room, int number, HandlingBuilder handling) {
    room.say(
        TestRoom.object(account(number), "\"value\":\"INVENTED %04d\"".formatted(number)),
        handling);
  }

  /** Accounts 0 to n − 1, which anybody may see. */
  static void accounts(TestRoom room, int n) {
    for (int i = 0; i < n; i++) {
      account(room, i, TestRoom.handling(Tlp.GREEN));
    }
  }

  static void pay(TestRoom room, int number, StixId from, StixId to, long amount, int day) {
    pay(room, number, from, to, amount + ",\"x_currency\":\"AZD\"", day, Tlp.GREEN);
  }

  static void pay(
      TestRoom room, int number, StixId from, StixId to, String amount, int day, Tlp marking) {
    pay(room, number, from, to, amount, day, TestRoom.handling(marking));
  }

  static void pay(
      TestRoom room,
      int number,
      StixId from,
      StixId to,
      String amount,
      int day,
      HandlingBuilder handling) {
    room.say(
        TestRoom.object(
            payment(number),
            """
            "relationship_type":"paid","source_ref":"%s","target_ref":"%s",\
            "start_time":"%s","x_amount":%s"""
                .formatted(from, to, BEGIN.plus(Duration.ofDays(day)), amount)),
        handling);
  }

  static FlowQuestion question(Set<StixId> sources, Set<StixId> sinks) {
    return new FlowQuestion("AZD", sources, sinks, 5, THRESHOLD);
  }

  static UUID scenario(TestRoom room, Consultation viewer, ScenarioQuestion question) {
    return room.run(viewer, question).id();
  }

  /** Everything that a viewer can get of the money of a scenario. */
  static List<String> seen(
      TestRoom room, Consultation viewer, ScenarioQuestion about, FlowQuestion question) {
    UUID id = scenario(room, viewer, about);
    List<String> seen = new ArrayList<>();
    for (int look = 0; look < 2; look++) {
      try {
        seen.add(
            look == 0
                ? text(room.scenarios.money(viewer, id))
                : text(room.scenarios.flow(viewer, id, question)));
      } catch (RuntimeException e) {
        seen.add(
            e.getClass()
                + e.getMessage()
                + (e instanceof ScenariosException known ? known.details() : ""));
      }
    }
    room.scenarios.remove(viewer, id);
    return seen;
  }

  private static String text(MoneyHeld held) {
    return held.currencies() + " " + held.unclear() + " " + text(held.setting());
  }

  private static String text(Flow flow) {
    return flow.payments()
        + " "
        + flow.accounts()
        + " "
        + flow.onTrails()
        + " "
        + flow.trails()
        + " "
        + flow.byPayments()
        + " "
        + flow.byAccounts()
        + " "
        + flow.patterns()
        + " "
        + text(flow.setting());
  }

  private static String text(Setting setting) {
    var handling = setting.handling();
    return (handling == null ? "" : handling.digest())
        + setting.stale()
        + setting.withheldNodes()
        + setting.withheldTies();
  }
}
