package org.jisr.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of TAXII 2.1 on this server; there is one API root. */
sealed interface TaxiiPath {
  /** What all of them begin with. */
  String PREFIX = "/taxii2";

  /** The path of the one API root. */
  String ROOT = PREFIX + "/jisr/";

  /** The readable name of every subscriber's one collection. */
  String ALIAS = "released";

  record Discovery() implements TaxiiPath {}

  record ApiRoot() implements TaxiiPath {}

  record Status(String id) implements TaxiiPath {}

  record Collections() implements TaxiiPath {}

  record Collection(String collection) implements TaxiiPath {}

  record Objects(String collection) implements TaxiiPath {}

  record Object(String collection, String id) implements TaxiiPath {}

  record Versions(String collection, String id) implements TaxiiPath {}

  record Manifest(String collection) implements TaxiiPath {}

  /** Whether a path is the TAXII server's. */
  static boolean owns(String path) {
    return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
  }

  /** What the path names, or null where there is nothing. A last slash may be missing. */
  static @Nullable TaxiiPath of(String path) {
    String inner = path.substring(PREFIX.length()).replaceFirst("^/", "").replaceFirst("/$", "");
    if (inner.isEmpty()) {
      return new Discovery();
    }
    List<String> parts = List.of(inner.split("/", -1));
    if (!parts.getFirst().equals("jisr")) {
      return null;
    }
    return within(parts.subList(1, parts.size()));
  }

  private static @Nullable TaxiiPath within(List<String> parts) {
    if (parts.isEmpty()) {
      return new ApiRoot();
    }
    String first = parts.getFirst();
    if (first.equals("status") && parts.size() == 2) {
      return new Status(parts.get(1));
    }
    if (!first.equals("collections")) {
      return null;
    }
    return switch (parts.size()) {
      case 1 -> new Collections();
      case 2 -> new Collection(parts.get(1));
      case 3 ->
          switch (parts.get(2)) {
            case "objects" -> new Objects(parts.get(1));
            case "manifest" -> new Manifest(parts.get(1));
            default -> null;
          };
      case 4 -> parts.get(2).equals("objects") ? new Object(parts.get(1), parts.get(3)) : null;
      case 5 ->
          parts.get(2).equals("objects") && parts.get(4).equals("versions")
              ? new Versions(parts.get(1), parts.get(3))
              : null;
      default -> null;
    };
  }
}
