package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/** The words of a tip-off as they travel. */
record TipOffContent(String threat, String permittedAction, int acknowledgeWithinSeconds) {

  TipOffContent {
    boolean valid =
        !threat.isBlank()
            && threat.length() <= TipOffDraft.MAX_THREAT
            && !permittedAction.isBlank()
            && permittedAction.length() <= TipOffDraft.MAX_ACTION
            && acknowledgeWithinSeconds >= 1
            && acknowledgeWithinSeconds <= TipOffDraft.LONGEST.toSeconds();
    if (!valid) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_INVALID);
    }
  }

  ObjectNode json() {
    return CanonicalText.object()
        .put("threat", threat)
        .put("permittedAction", permittedAction)
        .put("acknowledgeWithinSeconds", acknowledgeWithinSeconds);
  }

  static TipOffContent read(JsonFields json) {
    long seconds = json.number("acknowledgeWithinSeconds");
    TipOffContent content =
        new TipOffContent(
            json.text("threat", TipOffDraft.MAX_THREAT),
            json.text("permittedAction", TipOffDraft.MAX_ACTION),
            (int) Math.min(seconds, Integer.MAX_VALUE));
    json.end();
    return content;
  }
}
