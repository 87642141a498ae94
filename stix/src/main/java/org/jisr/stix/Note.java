package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text about other objects (STIX 2.1, section 4.13). */
public final class Note extends DomainObject {
  Note(Document document) {
    super(document);
  }

  /** Begins a note with what the standard requires. */
  public static ObjectBuilder<Note> builder(
      Instant created, String content, Collection<StixId> objects) {
    return ObjectBuilder.of(Note.class, "note", created)
        .with("content", content)
        .with("object_refs", objects);
  }

  /** A short summary. */
  public @Nullable String abstractText() {
    return Property.string(tree(), "abstract");
  }

  /** The text. */
  public @Nullable String content() {
    return Property.string(tree(), "content");
  }

  /** Who wrote it. */
  public List<String> authors() {
    return Property.strings(tree(), "authors");
  }

  /** The objects it is about. */
  public List<StixId> objects() {
    return Property.references(tree(), "object_refs");
  }
}
