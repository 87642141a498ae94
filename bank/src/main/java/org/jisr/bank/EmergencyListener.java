package org.jisr.bank;

/** Hears of emergencies at once, so that oversight does. */
@FunctionalInterface
public interface EmergencyListener {
  /** What happened. */
  enum Happening {
    /** Somebody opened something, or tried to. */
    OPENED,
    /** The review is overdue; said again every hour. */
    OVERDUE,
    /** Oversight reviewed it. */
    REVIEWED
  }

  /** Called on the thread of the act, or of the watch; must not block. */
  void heard(Happening happening, Emergency emergency);
}
