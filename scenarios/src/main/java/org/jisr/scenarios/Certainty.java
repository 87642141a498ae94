package org.jisr.scenarios;

import java.util.List;
import org.jisr.bank.NetworkView;
import org.jisr.law.AssertionKind;
import org.jisr.law.GradeDisplay;
import org.jisr.law.Handling;

/**
 * How far a statement can be relied on, as a number between 0 and 1: a table of our own, version
 * {@value #VERSION}, for weighing and never a probability that was measured.
 */
final class Certainty {
  /** Stands in every input hash. */
  static final int VERSION = 1;

  private static final double[] SOURCE = {1, .85, .5, .7};
  private static final double[] INFORMATION = {.95, .75, .4, .6};

  private Certainty() {}

  /** The best of what is said; 0 where nothing is. */
  static double of(List<NetworkView.Told> told) {
    return told.stream().mapToDouble(each -> of(each.handling())).max().orElse(0);
  }

  /** The grade's two lights, less where it is a judgement or a machine's conclusion. */
  static double of(Handling handling) {
    var grading = handling.grading();
    double graded = INFORMATION[GradeDisplay.Light.UNJUDGED.ordinal()] * 1.2;
    if (grading != null) {
      GradeDisplay lights = GradeDisplay.of(grading);
      graded = SOURCE[lights.source().ordinal()] * INFORMATION[lights.information().ordinal()];
    }
    return graded * meant(handling.assertion());
  }

  private static double meant(AssertionKind assertion) {
    return switch (assertion) {
      case FACT -> 1;
      case ASSESSMENT -> .8;
      case INFERENCE -> .6;
    };
  }
}
