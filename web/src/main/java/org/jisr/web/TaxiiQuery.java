package org.jisr.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.bank.VersionChoice;
import org.jisr.bank.ViewFilter;
import org.jisr.bank.ViewPosition;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a collection (TAXII 2.1, section 3.4).
 *
 * @param filter what it asks for
 * @param limit how many items a page, 1 to {@link #MOST}
 * @param next the page mark, or null for the first page
 * @param hopeless whether nothing can match, as when no value of a filter is an id
 */
record TaxiiQuery(ViewFilter filter, int limit, @Nullable String next, boolean hopeless) {
  /** The most items of a page. */
  static final int MOST = 1_000;

  private static final int MOST_VALUES = 1_000;
  private static final Set<String> FIELDS = Set.of("id", "type", "version", "spec_version");

  /** Reads the parameters; throws a refusal for those that mean nothing. */
  static TaxiiQuery of(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      if (name.startsWith("match[") && !FIELDS.contains(name.replaceAll("^match\\[|]$", ""))) {
        throw TaxiiFault.MATCH.exception();
      }
    }
    Set<String> ids = match(parameters, "id");
    Set<StixId> known = new LinkedHashSet<>();
    ids.forEach(id -> add(known, id));
    Set<VersionChoice> versions = new LinkedHashSet<>();
    match(parameters, "version").forEach(value -> versions.add(version(value)));
    return new TaxiiQuery(
        new ViewFilter(
            addedAfter(parameters),
            known,
            match(parameters, "type"),
            versions,
            match(parameters, "spec_version")),
        limit(parameters),
        one(parameters, "next", TaxiiFault.NEXT),
        !ids.isEmpty() && known.isEmpty());
  }

  /** The same for one object. */
  TaxiiQuery only(StixId id) {
    boolean other = !filter.ids().isEmpty() && !filter.ids().contains(id);
    return new TaxiiQuery(filter.only(id), limit, next, hopeless || other);
  }

  /** The same for all versions. */
  TaxiiQuery allVersions() {
    return new TaxiiQuery(
        new ViewFilter(
            filter.addedAfter(),
            filter.ids(),
            filter.types(),
            Set.of(new VersionChoice.All()),
            filter.specVersions()),
        limit,
        next,
        hopeless);
  }

  /**
   * Where a page that follows begins: at its mark's place, or after the moment asked for where that
   * is later.
   */
  ViewPosition from(ViewPosition mark) {
    Instant after = filter.addedAfter();
    return after == null || !after.isAfter(mark.after())
        ? mark
        : new ViewPosition(after, mark.horizon());
  }

  /**
   * The same text for the same filter, however it was written. The moment after which the run began
   * is not in it: a mark's place is never before it, and clients differ in whether they repeat it.
   */
  String canonical() {
    Set<String> versions = new TreeSet<>();
    filter.versions().forEach(version -> versions.add(version.toString()));
    Set<String> ids = new TreeSet<>();
    filter.ids().forEach(id -> ids.add(id.toString()));
    return String.join(
        "\n",
        ids.toString(),
        new TreeSet<>(filter.types()).toString(),
        versions.toString(),
        new TreeSet<>(filter.specVersions()).toString());
  }

  private static void add(Set<StixId> ids, String text) {
    try {
      ids.add(StixId.parse(text));
    } catch (StixException e) {
      // No object has such an id, so it adds nothing to what can match.
    }
  }

  private static Set<String> match(Map<String, List<String>> parameters, String field) {
    Set<String> values = new LinkedHashSet<>();
    for (String given : parameters.getOrDefault("match[" + field + "]", List.of())) {
      for (String value : given.split(",", -1)) {
        if (value.isBlank() || values.size() == MOST_VALUES) {
          throw TaxiiFault.MATCH.exception();
        }
        values.add(value.strip());
      }
    }
    return values;
  }

  private static VersionChoice version(String value) {
    return switch (value) {
      case "first" -> new VersionChoice.First();
      case "last" -> new VersionChoice.Last();
      case "all" -> new VersionChoice.All();
      default -> new VersionChoice.At(timestamp(value, TaxiiFault.MATCH));
    };
  }

  private static @Nullable Instant addedAfter(Map<String, List<String>> parameters) {
    String value = one(parameters, "added_after", TaxiiFault.ADDED_AFTER);
    return value == null ? null : timestamp(value, TaxiiFault.ADDED_AFTER).instant();
  }

  private static StixTimestamp timestamp(String value, TaxiiFault fault) {
    StixTimestamp time = StixTimestamp.parseOrNull(value);
    if (time == null) {
      throw fault.exception();
    }
    return time;
  }

  private static int limit(Map<String, List<String>> parameters) {
    String value = one(parameters, "limit", TaxiiFault.LIMIT);
    if (value == null) {
      return MOST;
    }
    if (!value.matches("[0-9]{1,40}") || value.matches("0+")) {
      throw TaxiiFault.LIMIT.exception();
    }
    String digits = value.replaceFirst("^0+", "");
    return digits.length() > 4 ? MOST : Math.min(MOST, Integer.parseInt(digits));
  }

  private static @Nullable String one(
      Map<String, List<String>> parameters, String name, TaxiiFault fault) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() > 1 || values.getFirst().isBlank()) {
      throw fault.exception();
    }
    return values.getFirst();
  }
}
