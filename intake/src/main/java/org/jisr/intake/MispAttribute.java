package org.jisr.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jisr.stix.AutonomousSystem;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.DomainName;
import org.jisr.stix.EmailAddress;
import org.jisr.stix.FileObject;
import org.jisr.stix.Ipv4Address;
import org.jisr.stix.Ipv6Address;
import org.jisr.stix.MacAddress;
import org.jisr.stix.Mutex;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.Url;
import org.jisr.stix.WindowsRegistryKey;
import org.jspecify.annotations.Nullable;

/**
 * What a MISP attribute says, as cyber observables and as a pattern that finds them.
 *
 * @param objects at least one
 * @param pattern that holds when all of them are seen on one object, or null where none can
 */
record MispAttribute(List<CyberObservable> objects, @Nullable String pattern) {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?");
  private static final Pattern IPV6 =
      Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/[0-9]{1,3})?");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

  /** Reads an attribute; null where its type has no place in STIX or its value is not of it. */
  static @Nullable MispAttribute of(String type, String value) {
    int bar = value.indexOf('|');
    if (value.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "ip-src", "ip-dst" -> address(value);
      case "domain", "hostname" -> one(DomainName.builder(value), "domain-name:value", value);
      case "url", "uri", "link" -> one(Url.builder(value), "url:value", value);
      case "email", "email-src", "email-dst" ->
          one(EmailAddress.builder(value), "email-addr:value", value);
      case "mac-address" -> {
        String lower = value.toLowerCase(Locale.ROOT).replace('-', ':');
        yield one(MacAddress.builder(lower), "mac-addr:value", lower);
      }
      case "mutex" -> one(Mutex.builder(value), "mutex:name", value);
      case "regkey" -> one(WindowsRegistryKey.builder(value), "windows-registry-key:key", value);
      case "filename" -> one(FileObject.builder(value), "file:name", value);
      case "AS" -> system(value);
      case "domain|ip" ->
          bar < 0
              ? null
              : pair(of("domain", value.substring(0, bar)), address(value.substring(bar + 1)));
      default ->
          type.startsWith("filename|") && bar > 0
              ? file(
                  value.substring(0, bar),
                  type.substring("filename|".length()),
                  value.substring(bar + 1))
              : file(null, type, value);
    };
  }

  private static MispAttribute one(
      ObjectBuilder<? extends CyberObservable> object, String path, String value) {
    return new MispAttribute(List.of(object.build()), "[" + path + " = " + quoted(value) + "]");
  }

  private static @Nullable MispAttribute address(String value) {
    if (IPV4.matcher(value).matches()) {
      return one(Ipv4Address.builder(value), "ipv4-addr:value", value);
    }
    return IPV6.matcher(value).matches()
        ? one(Ipv6Address.builder(value), "ipv6-addr:value", value)
        : null;
  }

  private static @Nullable MispAttribute system(String value) {
    String digits = value.replaceFirst("^(?i)AS", "");
    if (!digits.matches("[0-9]{1,10}")) {
      return null;
    }
    long number = Long.parseLong(digits);
    return new MispAttribute(
        List.of(AutonomousSystem.builder(number).build()),
        "[autonomous-system:number = " + number + "]");
  }

  private static @Nullable MispAttribute file(@Nullable String name, String hashType, String hash) {
    String algorithm =
        switch (hashType) {
          case "md5" -> "MD5";
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          case "sha512" -> "SHA-512";
          case "ssdeep" -> "SSDEEP";
          case "tlsh" -> "TLSH";
          default -> null;
        };
    boolean sound =
        algorithm != null && (!algorithm.matches("MD5|SHA.*") || HEX.matcher(hash).matches());
    if (algorithm == null || !sound) {
      return null;
    }
    FileObject file =
        (FileObject)
            ObjectBuilder.observable("file")
                .name(name)
                .with("hashes", MispJson.object().put(algorithm, hash))
                .build();
    String named = name == null ? "" : "file:name = " + quoted(name) + " AND ";
    return new MispAttribute(
        List.of(file), "[" + named + "file:hashes.'" + algorithm + "' = " + quoted(hash) + "]");
  }

  /**
   * Two observables that were seen together; they are no one object, so either may be looked for.
   */
  private static @Nullable MispAttribute pair(
      @Nullable MispAttribute one, @Nullable MispAttribute other) {
    if (one == null || other == null) {
      return null;
    }
    List<CyberObservable> both = new ArrayList<>(one.objects());
    both.addAll(other.objects());
    return new MispAttribute(both, one.pattern() + " AND " + other.pattern());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
