package org.jisr.exercise;

/** A part of the day. */
interface Scene {
  /** What it is called in the transcript. */
  String title();

  /** Plays it; what it finds goes to the stage's checks. */
  void play(Stage stage);
}
