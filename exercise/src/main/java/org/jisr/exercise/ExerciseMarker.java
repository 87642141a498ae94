package org.jisr.exercise;

/** Placeholder. */
public final class ExerciseMarker {
  private ExerciseMarker() {}
}
