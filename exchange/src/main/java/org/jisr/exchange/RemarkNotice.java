package org.jisr.exchange;

import java.util.List;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;

/** The payload of a remark; its envelope is in reply to the one that brought the items. */
record RemarkNotice(List<StixId> items, String text) {
  static final String MEDIA_TYPE = "application/vnd.jisr.remark+json";
  private static final int MAX_CODE = 400;

  /** Takes each item once; throws {@code EXCHANGE_REMARK_INVALID} for no items or odd lengths. */
  RemarkNotice {
    items = items.stream().distinct().toList();
    if (items.isEmpty() || text.isBlank() || text.length() > Remark.LONGEST) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID);
    }
  }

  byte[] json() {
    var json = CanonicalText.object().put("text", text);
    json.set("items", CanonicalText.texts(items.stream().map(StixId::toString).toList()));
    return CanonicalText.bytes(json);
  }

  static RemarkNotice read(byte[] bytes) {
    try {
      JsonFields json = JsonFields.read(bytes, ExchangeFault.REMARK_INVALID);
      RemarkNotice notice =
          new RemarkNotice(
              ReceiptContent.ids(json.texts("items", MAX_CODE)), json.text("text", Remark.LONGEST));
      json.end();
      return notice;
    } catch (StixException e) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID, e);
    }
  }
}
