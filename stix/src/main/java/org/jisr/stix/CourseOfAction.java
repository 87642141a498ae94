package org.jisr.stix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to do against an attack (STIX 2.1, section 4.3). */
public final class CourseOfAction extends DomainObject {
  CourseOfAction(Document document) {
    super(document);
  }

  /** Begins a course of action. */
  public static ObjectBuilder<CourseOfAction> builder(Instant created, String name) {
    return ObjectBuilder.of(CourseOfAction.class, "course-of-action", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What to do. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }
}
