package org.jisr.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.validation.Finding;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.ValidationReport;
import org.jisr.stix.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes objects of the drafts of one table, each checked against STIX. Used by one thread. */
final class RowBuilder {
  private static final Validator VALIDATOR = new Validator(Profile.LENIENT);

  private final RowIds ids;
  private final @Nullable String language;

  /** What each key said when it was first met in this table. */
  private final Map<String, String> bodies = new HashMap<>();

  RowBuilder(RowIds ids, @Nullable String language) {
    this.ids = ids;
    this.language = language;
  }

  /** The entries of whole rows, in their order. */
  List<BundleEntry> build(List<RowDraft> drafts) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (RowDraft draft : drafts) {
      if (draft instanceof RowDraft.Wanted object && object.key() != null) {
        bodies.putIfAbsent(object.key(), object.body());
        wanted.put(object.key(), String.valueOf(bodies.get(object.key())));
      }
    }
    Map<String, RowIds.Known> known = wanted.isEmpty() ? Map.of() : ids.of(wanted);
    List<BundleEntry> entries = new ArrayList<>();
    Map<String, StixId> row = new HashMap<>();
    long number = -1;
    for (RowDraft draft : drafts) {
      switch (draft) {
        case RowDraft.Wrong wrong ->
            entries.add(refused(wrong.line(), wrong.column(), wrong.fault()));
        case RowDraft.Wanted object -> {
          if (object.row() != number) {
            row.clear();
            number = object.row();
          }
          BundleEntry entry = entry(object, known, row);
          if (entry != null) {
            entries.add(entry);
          }
        }
      }
    }
    return entries;
  }

  private @Nullable BundleEntry entry(
      RowDraft.Wanted draft, Map<String, RowIds.Known> known, Map<String, StixId> row) {
    if (draft.type().equals("relationship")
        && !row.keySet().containsAll(draft.references().values())) {
      return null;
    }
    StixObject object;
    try {
      object = object(draft, draft.key() == null ? null : known.get(draft.key()), row);
    } catch (StixException | IllegalArgumentException e) {
      return refused(draft.line(), null, IntakeFault.ROW_OBJECT);
    }
    ValidationReport report = VALIDATOR.validate(object);
    if (!report.valid()) {
      Finding first = report.errors().getFirst();
      return refused(draft.line(), first.pointer(), IntakeFault.ROW_OBJECT);
    }
    if (draft.key() == null && object.id().uuid().version() != 5) {
      return refused(draft.line(), draft.as(), IntakeFault.ROW_KEY);
    }
    row.put(draft.as(), object.id());
    boolean other = draft.key() != null && !draft.body().equals(bodies.get(draft.key()));
    return other
        ? refused(draft.line(), draft.as(), IntakeFault.ROW_KEY_REPEATED)
        : new BundleEntry.Accepted(object, draft.line(), 0);
  }

  private StixObject object(
      RowDraft.Wanted draft, RowIds.@Nullable Known known, Map<String, StixId> row) {
    ObjectBuilder<? extends StixObject> builder;
    if (known == null) {
      builder = ObjectBuilder.observable(draft.type());
    } else {
      Instant modified = known.modified();
      builder =
          ObjectBuilder.of(draft.type(), known.created())
              .id(new StixId(draft.type(), known.id()))
              .with("modified", modified)
              .lang(draft.type().equals("relationship") ? null : language);
    }
    for (Map.Entry<String, JsonNode> property : draft.properties().properties()) {
      builder.with(property.getKey(), property.getValue());
    }
    draft
        .references()
        .forEach(
            (property, other) -> {
              StixId id = row.get(other);
              if (id != null && property.endsWith("_refs")) {
                builder.with(property, List.of(id));
              } else if (id != null) {
                builder.with(property, id);
              }
            });
    return builder.build();
  }

  private static BundleEntry.Refused refused(long line, @Nullable String what, IntakeFault fault) {
    return new BundleEntry.Refused(what, line, 0, fault.code(), fault.message());
  }
}
