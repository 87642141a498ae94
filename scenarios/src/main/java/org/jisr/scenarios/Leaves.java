package org.jisr.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/** The leaves of scenarios: who did what with which, before it is done. */
final class Leaves {
  private final TransparencyLog log;

  Leaves(TransparencyLog log) {
    this.log = log;
  }

  void write(
      String action,
      Consultation consultation,
      UUID scenario,
      Map<String, String> clear,
      Map<String, String> committed) {
    Map<String, String> said = new HashMap<>(clear);
    said.put("action", action);
    said.put("purpose", consultation.purpose().code());
    Map<String, String> kept = new HashMap<>(committed);
    kept.put("viewer", consultation.viewer().account());
    kept.put("scenario", scenario.toString());
    if (consultation.caseRef() != null) {
      kept.put("caseRef", consultation.caseRef());
    }
    kept.replaceAll((field, value) -> wellFormed(value));
    log.append(new Leaf(LeafKind.SCENARIO, said, kept));
  }

  /** Halves of characters, which no UTF-8 can hold, become question marks. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
