package org.jisr.stix;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The identifier that equal cyber observables share (STIX 2.1, section 2.9): a version 5 UUID over
 * the canonical JSON of the properties that identify a type.
 *
 * <p>Anybody can compute it from the value, so it must never stand for the value where that is to
 * stay hidden.
 */
public final class DeterministicId {
  private static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private static final Map<String, List<String>> CONTRIBUTING =
      Map.ofEntries(
          Map.entry("artifact", List.of("hashes", "payload_bin")),
          Map.entry("autonomous-system", List.of("number")),
          Map.entry("directory", List.of("path")),
          Map.entry("domain-name", List.of("value")),
          Map.entry("email-addr", List.of("value")),
          Map.entry("email-message", List.of("from_ref", "subject", "body")),
          Map.entry("file", List.of("hashes", "name", "parent_directory_ref", "extensions")),
          Map.entry("ipv4-addr", List.of("value")),
          Map.entry("ipv6-addr", List.of("value")),
          Map.entry("mac-addr", List.of("value")),
          Map.entry("mutex", List.of("name")),
          Map.entry(
              "network-traffic",
              List.of(
                  "start",
                  "end",
                  "src_ref",
                  "dst_ref",
                  "src_port",
                  "dst_port",
                  "protocols",
                  "extensions")),
          Map.entry("software", List.of("name", "cpe", "swid", "vendor", "version")),
          Map.entry("url", List.of("value")),
          Map.entry("user-account", List.of("account_type", "user_id", "account_login")),
          Map.entry("windows-registry-key", List.of("key", "values")),
          Map.entry("x509-certificate", List.of("hashes", "serial_number")));

  private static final List<String> HASH_ORDER = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

  private DeterministicId() {}

  /**
   * The identifier for an observable of that type with these properties; others are ignored.
   *
   * @return a version 5 UUID, or a random one where the type or the absence of every identifying
   *     property asks for it
   */
  public static StixId of(String type, JsonNode properties) {
    ObjectNode identifying = Json.object();
    for (String name : CONTRIBUTING.getOrDefault(type, List.of())) {
      JsonNode value = properties.get(name);
      if (value != null) {
        identifying.set(name, name.equals("hashes") ? oneHash(value) : value);
      }
    }
    return identifying.isEmpty()
        ? StixId.random(type)
        : new StixId(type, version5(CanonicalJson.of(identifying)));
  }

  /**
   * The identifier for an observable as JSON text, with or without an id.
   *
   * @throws StixException when it is no JSON object or its type is no observable of the standard
   */
  public static StixId of(byte[] json) {
    TextCheck.check(json);
    JsonNode tree = Json.tree(json);
    if (!tree.isObject()) {
      throw new StixException(Problem.OBJECT_NOT_AN_OBJECT);
    }
    JsonNode type = tree.get("type");
    if (type == null || !type.isString()) {
      throw new StixException(Problem.OBJECT_TYPE_MISSING);
    }
    if (!StandardTypes.isObservable(type.stringValue())) {
      throw new StixException(Problem.OBJECT_NOT_OBSERVABLE);
    }
    return of(type.stringValue(), tree);
  }

  /** Whether an observable carries the identifier that its properties ask for. */
  public static boolean isExpected(CyberObservable object) {
    StixId expected = of(object.type(), object.tree());
    return expected.uuid().version() == 4 || expected.equals(object.id());
  }

  private static JsonNode oneHash(JsonNode hashes) {
    String chosen = chosenHash(hashes);
    if (chosen == null) {
      return hashes;
    }
    ObjectNode one = Json.object();
    one.set(chosen, hashes.get(chosen));
    return one;
  }

  private static @Nullable String chosenHash(JsonNode hashes) {
    for (String algorithm : HASH_ORDER) {
      if (hashes.has(algorithm)) {
        return algorithm;
      }
    }
    return hashes.propertyNames().stream().findFirst().orElse(null);
  }

  private static UUID version5(byte[] name) {
    byte[] hash;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      hash = digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long high = (bytes.getLong() & ~0xf000L) | 0x5000L;
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
