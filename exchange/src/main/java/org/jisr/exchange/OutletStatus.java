package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says became of a push (TAXII 2.1, section 4.3), reduced to what is needed of it.
 *
 * @param id where it can be asked for again
 * @param complete whether nothing is pending
 * @param refused how many objects it did not take
 * @param failures those it named, at most {@value #MOST}
 */
record OutletStatus(String id, boolean complete, long refused, List<Failure> failures) {
  /** The most failures of one push that are kept. */
  static final int MOST = 1_000;

  private static final int MAX_ID = 200;
  private static final int MAX_NAME = 300;
  private static final int MAX_MESSAGE = 500;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .build();

  /** One of them, in the server's words. */
  record Failure(String object, String version, @Nullable String message) {}

  /**
   * Reads a status resource; other members are passed over, as servers add their own.
   *
   * @throws ExchangeException {@code EXCHANGE_OUTLET_NOT_TAXII}
   */
  static OutletStatus read(byte[] body) {
    JsonNode status;
    try {
      status = MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_NOT_TAXII, e);
    }
    String id = status.path("id").asString("");
    String state = status.path("status").asString("");
    if (!id.matches("[A-Za-z0-9._~-]{1," + MAX_ID + "}")
        || id.matches("\\.+")
        || !(state.equals("complete") || state.equals("pending"))) {
      throw new ExchangeException(ExchangeFault.OUTLET_NOT_TAXII);
    }
    List<Failure> failures = new ArrayList<>();
    for (JsonNode failure : status.path("failures")) {
      if (failures.size() < MOST) {
        failures.add(failure(failure));
      }
    }
    long refused = Math.max(status.path("failure_count").asLong(0), failures.size());
    return new OutletStatus(id, state.equals("complete"), refused, failures);
  }

  private static Failure failure(JsonNode failure) {
    String message = plain(failure.path("message").asString(""), MAX_MESSAGE);
    return new Failure(
        plain(failure.path("id").asString(""), MAX_NAME),
        plain(failure.path("version").asString(""), MAX_NAME),
        message.isBlank() ? null : message);
  }

  /** From outside: no control characters, which a database or a screen would trip over. */
  private static String plain(String text, int longest) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    return clean.codePointCount(0, clean.length()) <= longest
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, longest));
  }
}
