package org.jisr.exercise;

/** One kind of fault, played on the field. */
interface FaultPart {
  /** What it is called in the transcript. */
  String title();

  /** Plays it; what became of the messages goes into the table. */
  void play(FaultField field, FaultTable table);
}
