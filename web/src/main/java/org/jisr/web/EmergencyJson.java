package org.jisr.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jisr.bank.Emergency;
import org.jisr.bank.EmergencyListener;
import org.jisr.law.Role;
import tools.jackson.databind.node.ObjectNode;

/** Emergencies as their own account and as oversight sees them. */
final class EmergencyJson {
  private EmergencyJson() {}

  /** What is open, for who opened it. */
  static ObjectNode own(Emergency emergency) {
    return Json.object()
        .put("id", emergency.id().toString())
        .put("object", String.valueOf(emergency.object()))
        .put("ground", emergency.ground().code())
        .put("purpose", emergency.purpose().code())
        .put("caseRef", emergency.caseRef())
        .put("openedAt", Json.time(emergency.openedAt()))
        .put("until", Json.time(emergency.until()));
  }

  /** The whole of it, without content, for oversight. */
  static ObjectNode overseen(Emergency emergency, Map<String, String> names, Instant now) {
    ObjectNode answer =
        Json.object()
            .put("id", emergency.id().toString())
            .put("account", emergency.account())
            .put("name", names.getOrDefault(emergency.account(), ""))
            .put("object", emergency.object() == null ? null : emergency.object().toString())
            .put("sought", emergency.sought())
            .put("ground", emergency.ground().code())
            .put("reason", emergency.reason())
            .put("purpose", emergency.purpose().code())
            .put("caseRef", emergency.caseRef())
            .put("openedAt", Json.time(emergency.openedAt()))
            .put("until", Json.time(emergency.until()))
            .put("open", emergency.open(now))
            .put("looks", emergency.looks())
            .put("recent", emergency.recent())
            .put("leaf", emergency.leaf())
            .put("state", emergency.state(now).code())
            .put("dueAt", Json.time(emergency.dueAt()));
    Emergency.Review review = emergency.review();
    if (review != null) {
      answer
          .putObject("review")
          .put("verdict", review.verdict().code())
          .put("by", review.by())
          .put("name", names.getOrDefault(review.by(), ""))
          .put("at", Json.time(review.at()))
          .put("note", review.note());
    }
    return answer;
  }

  static ObjectNode happening(EmergencyListener.Happening happening, Emergency emergency) {
    return Json.object()
        .put("id", emergency.id().toString())
        .put("happening", happening.name().toLowerCase(Locale.ROOT));
  }

  /** Oversight hears of all, an account of its own. */
  static boolean concerns(Caller caller, Emergency emergency) {
    return caller.has(Role.OVERSIGHT) || caller.viewer().account().equals(emergency.account());
  }
}
