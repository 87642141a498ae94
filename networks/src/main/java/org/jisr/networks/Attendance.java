package org.jisr.networks;

/** Who waits for a search: hears how far it is, and may call it off. Called from its threads. */
public interface Attendance {
  /** Nobody waits and nothing is called off. */
  Attendance NONE =
      new Attendance() {
        @Override
        public boolean calledOff() {
          return false;
        }

        @Override
        public void evaluated(long evaluations) {
          // nobody hears
        }
      };

  /** Whether to end early; what is found then is whatever there was, and not repeatable. */
  boolean calledOff();

  /** How many evaluations the pieces that ended so far did. */
  void evaluated(long evaluations);

  /** The same for a search that follows one which did so many evaluations. */
  default Attendance after(long earlier) {
    Attendance whole = this;
    return new Attendance() {
      @Override
      public boolean calledOff() {
        return whole.calledOff();
      }

      @Override
      public void evaluated(long evaluations) {
        whole.evaluated(earlier + evaluations);
      }
    };
  }
}
