package org.jisr.bank;

import java.util.HashMap;
import java.util.Map;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** What emergencies write to the log, each before what it says happens. */
final class EmergencyLeaves {
  private final TransparencyLog log;

  EmergencyLeaves(TransparencyLog log) {
    this.log = log;
  }

  long opened(String emergency, EmergencyCall call, @Nullable StixId object, String caseRef) {
    return log.append(
        new Leaf(
            LeafKind.BREAK_GLASS,
            Map.of(
                "action",
                "open",
                "purpose",
                call.consultation().purpose().code(),
                "emergency",
                emergency),
            committed(call, object, caseRef)));
  }

  /** Nothing was even looked for: the account had opened as many as a day allows. */
  void refused(EmergencyCall call, String caseRef) {
    log.append(
        new Leaf(
            LeafKind.BREAK_GLASS,
            Map.of("action", "refused", "purpose", call.consultation().purpose().code()),
            committed(call, null, caseRef)));
  }

  private static Map<String, String> committed(
      EmergencyCall call, @Nullable StixId object, String caseRef) {
    Map<String, String> committed = new HashMap<>();
    committed.put("by", call.consultation().viewer().account());
    committed.put("session", call.session());
    committed.put("ground", call.ground().code());
    committed.put("reason", call.reason());
    committed.put("caseRef", caseRef);
    committed.put("object", object == null ? "" : object.toString());
    committed.put(
        "sought",
        switch (call.sought()) {
          case EmergencyCall.ById byId -> byId.id().toString();
          case EmergencyCall.ByValue byValue -> byValue.value();
        });
    return committed;
  }

  void looked(Emergency emergency) {
    act("look", emergency, emergency.account(), "object", String.valueOf(emergency.object()));
  }

  void ended(Emergency emergency) {
    act("end", emergency, emergency.account(), "object", String.valueOf(emergency.object()));
  }

  void overdue(Emergency emergency) {
    act("overdue", emergency, "node", "account", emergency.account());
  }

  /** Oversight looked at the list. */
  void listed(String by, int count) {
    log.append(
        new Leaf(
            LeafKind.BREAK_GLASS,
            Map.of("action", "list"),
            Map.of("by", by, "count", Integer.toString(count))));
  }

  void reviewed(Emergency emergency, Emergency.Review review) {
    log.append(
        new Leaf(
            LeafKind.BREAK_GLASS,
            Map.of(
                "action", "review",
                "purpose", emergency.purpose().code(),
                "emergency", emergency.id().toString(),
                "verdict", review.verdict().code()),
            Map.of(
                "by", review.by(),
                "account", emergency.account(),
                "object", String.valueOf(emergency.object()),
                "note", review.note())));
  }

  private void act(String action, Emergency emergency, String by, String field, String value) {
    log.append(
        new Leaf(
            LeafKind.BREAK_GLASS,
            Map.of(
                "action", action,
                "purpose", emergency.purpose().code(),
                "emergency", emergency.id().toString()),
            Map.of("by", by, field, value)));
  }
}
