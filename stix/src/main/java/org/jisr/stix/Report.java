package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knowledge about one or more subjects, written for readers (STIX 2.1, section 4.16). */
public final class Report extends DomainObject {
  Report(Document document) {
    super(document);
  }

  /** Begins a report with what the standard requires. */
  public static ObjectBuilder<Report> builder(
      Instant created, String name, Instant published, Collection<StixId> objects) {
    return ObjectBuilder.of(Report.class, "report", created)
        .name(name)
        .with("published", published)
        .with("object_refs", objects);
  }

  /** Its title. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** Its text or summary. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** Its kind, such as {@code threat-actor}. */
  public List<String> reportTypes() {
    return Property.strings(tree(), "report_types");
  }

  /** When its creator published it. */
  public @Nullable StixTimestamp published() {
    return Property.timestamp(tree(), "published");
  }

  /** The objects it is about. */
  public List<StixId> objects() {
    return Property.references(tree(), "object_refs");
  }
}
