package org.jisr.stix.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.StixException;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the objects of a bundle say about each other: identifiers, versions, translations, markings.
 *
 * <p>Of each object only its identifier, version and place in the bytes are kept; the few objects
 * that must be compared are read again.
 */
final class BundleContents {
  /**
   * How often the bytes of the whole bundle may be read again for translations of few big objects.
   */
  private static final int REREADS = 8;

  /** An object of the bundle; the version is its last time as a text. */
  private record Entry(String id, @Nullable String version, int index, int start, int end) {}

  private final Walk walk;
  private final Map<String, Entry> byUuid = new HashMap<>();
  private final Map<String, List<Entry>> repeated = new LinkedHashMap<>();
  private final List<Entry> markings = new ArrayList<>();
  private final List<Entry> translations = new ArrayList<>();

  BundleContents(Walk walk) {
    this.walk = walk;
  }

  /** Notes an object that was just read. */
  void add(int index, Frame frame) {
    String id = frame.text("id");
    String type = id == null ? null : Identifiers.type(id);
    if (id == null || type == null) {
      return;
    }
    String modified = frame.text("modified");
    String version = modified != null ? modified : frame.text("created");
    Entry entry = new Entry(id, version, index, walk.objectStart(), walk.end());
    Entry before = byUuid.putIfAbsent(Identifiers.uuid(id), entry);
    if (before != null) {
      if (before.id().equals(id)) {
        repeated.computeIfAbsent(id, key -> new ArrayList<>(List.of(before))).add(entry);
      } else {
        walk.reportAt("id", Rule.ID_UUID_REUSED);
      }
    }
    if (type.equals("marking-definition")) {
      markings.add(entry);
    } else if (type.equals("language-content")) {
      translations.add(entry);
    }
  }

  /** Looks at the objects together, when all were read without a fault in the JSON. */
  void finish() {
    repeated.values().forEach(this::versions);
    translations();
    circles();
  }

  private void versions(List<Entry> entries) {
    VersionRules rules = new VersionRules();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      try {
        StixObject object =
            StixObject.read(Arrays.copyOfRange(walk.json(), entry.start(), entry.end()));
        List<Finding> found = rules.add(object);
        for (Finding finding : found) {
          walk.reportPassed(place(entry) + finding.pointer(), Rule.valueOf(finding.code()));
        }
        if (!seen.add(String.valueOf(entry.version())) && found.isEmpty()) {
          walk.reportPassed(place(entry), Rule.BUNDLE_DUPLICATE);
        }
      } catch (StixException e) {
        // What makes it unreadable was reported where it stands.
        continue;
      }
    }
  }

  private void translations() {
    Map<String, Entry> versions = new HashMap<>();
    if (!translations.isEmpty()) {
      repeated.values().forEach(all -> all.forEach(each -> versions.put(key(each), each)));
    }
    long budget = (long) REREADS * walk.json().length;
    for (Entry translation : translations) {
      JsonNode content = Text.tree(walk.json(), translation.start());
      Entry original = original(translation, content, versions);
      if (original != null && budget > 0) {
        budget -= original.end() - original.start();
        Translations.compare(
            walk,
            place(translation) + "/contents",
            content.path("contents"),
            Text.tree(walk.json(), original.start()));
      }
    }
  }

  /** The version that is translated, or null where it is not in the bundle. */
  private @Nullable Entry original(
      Entry translation, JsonNode content, Map<String, Entry> versions) {
    String target = content.path("object_ref").asString("");
    String modified = content.path("object_modified").asString("");
    Entry only = Identifiers.type(target) == null ? null : byUuid.get(Identifiers.uuid(target));
    if (only == null || !only.id().equals(target)) {
      return null;
    }
    if (modified.isEmpty() || !Times.isValid(modified)) {
      return repeated.containsKey(target) ? null : only;
    }
    Entry exact = versions.getOrDefault(target + " " + Times.moment(modified), only);
    String version = exact.version();
    if (version == null || version.equals(modified)) {
      return exact;
    }
    if (Times.isValid(version) && Times.compare(version, modified) == 0) {
      walk.reportPassed(place(translation) + "/object_modified", Rule.LANGUAGE_TARGET);
    }
    return null;
  }

  private static String key(Entry entry) {
    String version = entry.version();
    return version == null || !Times.isValid(version)
        ? entry.id()
        : entry.id() + " " + Times.moment(version);
  }

  private void circles() {
    Map<String, Set<String>> uses = new HashMap<>();
    for (Entry entry : markings) {
      uses.put(entry.id(), used(Text.tree(walk.json(), entry.start())));
    }
    Set<String> circular = Circles.of(uses);
    for (Entry entry : markings) {
      if (circular.contains(entry.id())) {
        walk.reportPassed(place(entry), Rule.MARKING_CIRCULAR);
      }
    }
  }

  private static Set<String> used(JsonNode marking) {
    Set<String> used = new HashSet<>();
    marking.path("object_marking_refs").forEach(ref -> used.add(ref.asString("")));
    marking
        .path("granular_markings")
        .forEach(entry -> used.add(entry.path("marking_ref").asString("")));
    return used;
  }

  private static String place(Entry entry) {
    return "/objects/" + entry.index();
  }
}
