package org.jisr.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.DeterministicId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What one row says about one object, before the object has its id and its times. */
sealed interface RowDraft {
  /** On which line the row begins, from 1. */
  long line();

  /** Nothing could be made; the column is named where one is to blame. */
  record Wrong(long line, @Nullable String column, IntakeFault fault) implements RowDraft {}

  /**
   * An object to be made.
   *
   * @param row its number, as references hold within one row
   * @param as the name that the mapping gives it
   * @param key SHA-256 of what tells it from others, or null where its id follows from its content
   * @param references properties that name other objects of the row
   * @param token what stands for it before it has an id
   * @param body SHA-256 of what it says, id and times left out
   */
  record Wanted(
      long line,
      long row,
      String as,
      String type,
      @Nullable String key,
      ObjectNode properties,
      Map<String, String> references,
      String token,
      String body)
      implements RowDraft {}

  /**
   * With the digest of its body; what it refers to must be known.
   *
   * @return null for an observable none of whose identifying properties is filled
   */
  static @Nullable Wanted wanted(
      TableFile.Row row,
      long number,
      String as,
      String type,
      @Nullable String key,
      ObjectNode properties,
      Map<String, String> references,
      Map<String, Wanted> known) {
    ObjectNode said = properties.deepCopy();
    Map<String, String> met = new LinkedHashMap<>();
    references.forEach(
        (property, other) -> {
          Wanted target = known.get(other);
          if (target != null) {
            said.put(property, target.token());
            met.put(property, other);
          }
        });
    String body = digest(List.of(type, new String(CanonicalJson.of(said), StandardCharsets.UTF_8)));
    String token = key;
    if (token == null) {
      StixId id = DeterministicId.of(type, said);
      if (id.uuid().version() != 5) {
        return null;
      }
      token = id.toString();
    }
    return new Wanted(row.line(), number, as, type, key, properties, met, token, body);
  }

  /** SHA-256 of texts in their composed form. */
  static String digest(List<String> texts) {
    MessageDigest digest = Spool.sha256();
    for (String text : texts) {
      digest.update(
          Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return Spool.hexadecimal(digest);
  }
}
