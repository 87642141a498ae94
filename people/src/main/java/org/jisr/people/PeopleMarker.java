package org.jisr.people;

/** Placeholder. */
public final class PeopleMarker {
  private PeopleMarker() {}
}
