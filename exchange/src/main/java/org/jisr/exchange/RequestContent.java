package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request for information says; in a draft parts may be empty.
 *
 * @param title one line for lists, at most 200 characters
 * @param what what exactly is asked
 * @param offence the offence it is about, at most 500 characters
 * @param facts the facts of the case that the purpose rests on
 * @param reasons the objective reasons to believe that the other side holds it
 * @param necessity why it is necessary and proportionate
 * @param link what ties the person to the purpose
 * @param useLimits what it will be used for, and by whom
 * @param ground why it is urgent; null for what is not
 * @param whyUrgent the facts behind the ground
 * @param marking who may read the request, at both sides
 */
public record RequestContent(
    String title,
    String what,
    String offence,
    String facts,
    String reasons,
    String necessity,
    String link,
    String useLimits,
    @Nullable UrgentGround ground,
    String whyUrgent,
    Tlp marking) {
  static final String MEDIA_TYPE = "application/vnd.jisr.information-request+json";
  private static final int MAX_LINE = 200;
  private static final int MAX_OFFENCE = 500;
  private static final int MAX_TEXT = 4_000;

  /** Throws {@code EXCHANGE_INFORMATION_REQUEST_MALFORMED} for what is too long. */
  public RequestContent {
    title = fitting(title, MAX_LINE);
    what = fitting(what, MAX_TEXT);
    offence = fitting(offence, MAX_OFFENCE);
    facts = fitting(facts, MAX_TEXT);
    reasons = fitting(reasons, MAX_TEXT);
    necessity = fitting(necessity, MAX_TEXT);
    link = fitting(link, MAX_TEXT);
    useLimits = fitting(useLimits, MAX_TEXT);
    whyUrgent = fitting(whyUrgent, MAX_TEXT);
  }

  private static String fitting(String text, int longest) {
    String stripped = text.strip();
    if (stripped.length() > longest) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
    return stripped;
  }

  /** Whether the short deadlines hold. */
  public boolean urgent() {
    return ground != null;
  }

  /** The same without a word. */
  RequestContent struck() {
    return new RequestContent("", "", "", "", "", "", "", "", ground, "", marking);
  }

  /** The names of the parts that are still missing; a request without one of them is not sent. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    require(missing, "title", title);
    require(missing, "what", what);
    require(missing, "offence", offence);
    require(missing, "facts", facts);
    require(missing, "reasons", reasons);
    require(missing, "necessity", necessity);
    require(missing, "link", link);
    require(missing, "useLimits", useLimits);
    if (urgent()) {
      require(missing, "whyUrgent", whyUrgent);
    }
    return List.copyOf(missing);
  }

  private static void require(List<String> missing, String name, String text) {
    if (text.isEmpty()) {
      missing.add(name);
    }
  }

  byte[] json() {
    ObjectNode json =
        CanonicalText.object()
            .put("title", title)
            .put("what", what)
            .put("offence", offence)
            .put("facts", facts)
            .put("reasons", reasons)
            .put("necessity", necessity)
            .put("link", link)
            .put("useLimits", useLimits)
            .put("ground", ground == null ? "" : ground.code())
            .put("whyUrgent", whyUrgent)
            .put("marking", marking.code());
    return Padded.bytes(json);
  }

  static RequestContent read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    String ground = json.text("ground", 100);
    Tlp marking = Tlp.ofCode(json.text("marking", 100));
    RequestContent content =
        new RequestContent(
            json.text("title", MAX_LINE),
            json.text("what", MAX_TEXT),
            json.text("offence", MAX_OFFENCE),
            json.text("facts", MAX_TEXT),
            json.text("reasons", MAX_TEXT),
            json.text("necessity", MAX_TEXT),
            json.text("link", MAX_TEXT),
            json.text("useLimits", MAX_TEXT),
            ground.isEmpty() ? null : UrgentGround.of(ground),
            json.text("whyUrgent", MAX_TEXT),
            Objects.requireNonNullElse(marking, Tlp.RED));
    Padded.end(json);
    if (marking == null) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
    return content;
  }
}
