package org.jisr.screening;

import java.util.Locale;

/** What an entry of a list is. */
public enum EntryKind {
  /** A human being. */
  PERSON,
  /** A company, group or body. */
  ORGANISATION,
  /** A ship. */
  VESSEL,
  /** An aeroplane or helicopter. */
  AIRCRAFT,
  /** Anything else that has a name. */
  OTHER;

  /** For programs, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a list's own word means; {@link #OTHER} for a word nobody knows. */
  static EntryKind of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "person", "individual", "p" -> PERSON;
      case "organisation", "organization", "enterprise", "entity", "company", "legalentity", "e" ->
          ORGANISATION;
      case "publicbody" -> ORGANISATION;
      case "vessel", "ship" -> VESSEL;
      case "aircraft", "airplane" -> AIRCRAFT;
      default -> OTHER;
    };
  }
}
