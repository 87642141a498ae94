package org.jisr.stix.validation;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * A memory of versions that tells whether a further one keeps to the rules (STIX 2.1, sections 3.5
 * and 3.6): only the creator makes versions, {@code created} never changes, a revoked object has no
 * later versions, and one version has one content.
 *
 * <p>The first object of an identifier decides who its creator is, so give what is trusted first.
 * Content is compared in its canonical form. Observables have no versions and are passed over. It
 * remembers some 100 bytes for each version. Not for use by several threads.
 */
public final class VersionRules {
  /** What was seen of one identifier. */
  private static final class History {
    private final @Nullable StixTimestamp created;
    private final @Nullable StixId creator;
    private final Map<String, byte[]> contents = new HashMap<>();
    private @Nullable StixTimestamp latest;
    private @Nullable StixTimestamp revoked;

    History(StixObject first) {
      created = first.created();
      creator = first.createdBy();
    }
  }

  private final Map<StixId, History> histories = new HashMap<>();

  /**
   * Adds an object to the memory.
   *
   * @return the broken rules, with pointers into this object
   */
  public List<Finding> add(StixObject object) {
    StixTimestamp version = object.fields().version();
    if (version == null || object instanceof CyberObservable) {
      return List.of();
    }
    History history = histories.computeIfAbsent(object.id(), id -> new History(object));
    List<Finding> findings = new ArrayList<>();
    StixTimestamp created = object.created();
    if (history.created != null && (created == null || history.created.compareTo(created) != 0)) {
      findings.add(finding(Rule.VERSION_CREATED, "/created"));
    }
    if (!Objects.equals(history.creator, object.createdBy())) {
      findings.add(
          finding(Rule.VERSION_CREATOR, object.createdBy() == null ? "" : "/created_by_ref"));
    }
    String place = object.modified() == null ? "/created" : "/modified";
    byte[] content = CanonicalJson.digest(object);
    byte[] before = history.contents.putIfAbsent(Times.moment(version.text()), content);
    if (before != null && !MessageDigest.isEqual(before, content)) {
      findings.add(finding(Rule.VERSION_CONFLICT, place));
    }
    if (isAfterRevocation(history, object, version)) {
      findings.add(finding(Rule.VERSION_REVOKED, place));
    }
    remember(history, object, version);
    return findings;
  }

  /** Also a revocation that comes after a later version was seen. */
  private static boolean isAfterRevocation(
      History history, StixObject object, StixTimestamp version) {
    boolean late = history.revoked != null && version.compareTo(history.revoked) > 0;
    boolean overtaken =
        object.revoked() && history.latest != null && history.latest.compareTo(version) > 0;
    return late || overtaken;
  }

  private static void remember(History history, StixObject object, StixTimestamp version) {
    if (history.latest == null || history.latest.compareTo(version) < 0) {
      history.latest = version;
    }
    if (object.revoked() && (history.revoked == null || history.revoked.compareTo(version) > 0)) {
      history.revoked = version;
    }
  }

  private static Finding finding(Rule rule, String pointer) {
    return new Finding(rule.name(), rule.level(), pointer, rule.message());
  }
}
