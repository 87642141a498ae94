package org.jisr.exercise.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.DeterministicId;
import org.jisr.stix.StixId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ids that stay the same from one compilation of the stories to the next. */
final class StoryIds {
  /** Types of our own whose objects are told apart by their {@code value} alone. */
  static final Set<String> BY_VALUE =
      Set.of("phone-number", "bank-account", "vehicle", "identity-document");

  private static final Set<String> STANDARD_OBSERVABLES =
      Set.of("user-account", "email-addr", "url", "domain-name", "ipv4-addr");
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private StoryIds() {}

  static boolean isObservable(String type) {
    return BY_VALUE.contains(type) || STANDARD_OBSERVABLES.contains(type);
  }

  static StixId of(String type, String key, ObjectNode properties) {
    if (STANDARD_OBSERVABLES.contains(type)) {
      return DeterministicId.of(type, properties);
    }
    if (BY_VALUE.contains(type)) {
      ObjectNode value = JsonMapper.shared().createObjectNode();
      value.set("value", properties.required("value"));
      return new StixId(type, fromHash("SHA-1", OBSERVABLES, CanonicalJson.of(value), 5));
    }
    byte[] name = (type + " " + key).getBytes(StandardCharsets.UTF_8);
    return new StixId(type, fromHash("SHA-256", new UUID(0, 0), name, 4));
  }

  private static UUID fromHash(String algorithm, UUID namespace, byte[] name, int version) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
      long high = (hash.getLong() & ~0xF000L) | ((long) version << 12);
      long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
