package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a receipt says: which envelope was taken or refused, and what became of its items.
 *
 * @param headerHash the envelope's header, as the recipient read it
 * @param code why the whole envelope was refused; null when it was taken
 * @param stored items the recipient holds because of it
 * @param refused items it did not take, each with a code
 * @param withdrawn items it withdrew
 * @param act what a recall did to its items, where the sender tells the actions apart
 * @param acted items to which it did that, other than withdrawing them
 * @param pending copies further on that it still has to reach; told later by notices of progress
 */
record ReceiptContent(
    String envelopeId,
    String headerHash,
    Instant receivedAt,
    @Nullable String code,
    List<StixId> stored,
    Map<StixId, String> refused,
    List<StixId> withdrawn,
    @Nullable RecallEffect act,
    List<StixId> acted,
    int pending) {
  static final String MEDIA_TYPE = "application/vnd.jisr.receipt+json";

  private static final int MAX_TEXT = 400;

  ReceiptContent {
    stored = List.copyOf(stored);
    refused = new TreeMap<>(refused);
    withdrawn = List.copyOf(withdrawn);
    acted = List.copyOf(acted);
  }

  byte[] json() {
    ObjectNode json = CanonicalText.object();
    json.put("envelopeId", envelopeId);
    json.put("headerHash", headerHash);
    json.put("receivedAt", receivedAt.toString());
    if (code != null) {
      json.put("code", code);
    }
    json.set("stored", CanonicalText.texts(stored.stream().map(StixId::toString).toList()));
    ObjectNode refusals = json.putObject("refused");
    refused.forEach((id, reason) -> refusals.put(id.toString(), reason));
    json.set("withdrawn", CanonicalText.texts(withdrawn.stream().map(StixId::toString).toList()));
    if (act != null) {
      json.put("act", act.code());
      json.set("acted", CanonicalText.texts(acted.stream().map(StixId::toString).toList()));
    }
    if (pending > 0) {
      json.put("pending", pending);
    }
    return CanonicalText.bytes(json);
  }

  static ReceiptContent read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.RECEIPT_INVALID);
    try {
      Map<StixId, String> refused = new TreeMap<>();
      JsonFields refusals = json.object("refused");
      for (String id : refusals.names()) {
        refused.put(StixId.parse(id), refusals.text(id, MAX_TEXT));
      }
      String act = json.textOrNull("act", MAX_TEXT);
      ReceiptContent content =
          new ReceiptContent(
              json.text("envelopeId", MAX_TEXT),
              json.text("headerHash", MAX_TEXT),
              json.instant("receivedAt"),
              json.textOrNull("code", MAX_TEXT),
              ids(json.texts("stored", MAX_TEXT)),
              refused,
              ids(json.texts("withdrawn", MAX_TEXT)),
              act == null ? null : RecallEffect.of(act),
              act == null ? List.of() : ids(json.texts("acted", MAX_TEXT)),
              json.names().contains("pending") ? json.count("pending") : 0);
      json.end();
      return content;
    } catch (StixException e) {
      throw new ExchangeException(ExchangeFault.RECEIPT_INVALID, e);
    }
  }

  /** To how many items a recall did something. */
  int done() {
    return withdrawn.size() + acted.size();
  }

  /** What was done for a recall; who does not name it took the items out. */
  RecallEffect effect() {
    return act == null ? RecallEffect.GONE : act;
  }

  static List<StixId> ids(List<String> texts) {
    List<StixId> ids = new ArrayList<>();
    texts.forEach(text -> ids.add(StixId.parse(text)));
    return ids;
  }
}
