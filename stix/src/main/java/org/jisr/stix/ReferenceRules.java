package org.jisr.stix;

import java.util.Set;

/** The top-level properties of the standard that must hold identifiers or timestamps. */
final class ReferenceRules {
  private static final Set<String> STANDARD =
      Set.of(
          "created_by_ref",
          "object_marking_refs",
          "object_ref",
          "object_refs",
          "observed_data_refs",
          "sighting_of_ref",
          "source_ref",
          "target_ref",
          "where_sighted_refs");

  private static final Set<String> TIMESTAMPS =
      Set.of(
          "account_created",
          "account_expires",
          "account_first_login",
          "account_last_login",
          "analysis_ended",
          "analysis_started",
          "atime",
          "created_time",
          "credential_last_changed",
          "ctime",
          "first_observed",
          "first_seen",
          "last_observed",
          "last_seen",
          "modified_time",
          "mtime",
          "object_modified",
          "published",
          "start_time",
          "stop_time",
          "submitted",
          "valid_from",
          "valid_until",
          "validity_not_after",
          "validity_not_before");

  private ReferenceRules() {}

  static boolean isStandard(String property) {
    return STANDARD.contains(property);
  }

  static boolean isTimestamp(String property) {
    return TIMESTAMPS.contains(property);
  }
}
