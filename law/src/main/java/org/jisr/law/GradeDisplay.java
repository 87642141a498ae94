package org.jisr.law;

import java.util.Map;

/**
 * How a grade is shown beside grades of other schemes: two lights from a table that loses detail
 * and never turns a better grade into a worse one. The grade itself stays verbatim.
 *
 * @param source how far its source can be relied on
 * @param information how far what it says is confirmed
 */
public record GradeDisplay(Light source, Light information) {
  /** From the best to the worst; what nobody could judge is the last. */
  public enum Light implements Coded {
    /** Reliable, or confirmed. */
    STRONG,
    /** Usually reliable, or probable. */
    FAIR,
    /** Unreliable, or doubtful. */
    WEAK,
    /** Not judged, or of a scheme this node does not know. */
    UNJUDGED;

    private final String code = name().toLowerCase(java.util.Locale.ROOT);

    @Override
    public String code() {
      return code;
    }

    @Override
    public String list() {
      return "light";
    }
  }

  private static final Map<String, String> SOURCES =
      Map.of(
          "europol-4x4", "A=STRONG B=FAIR C=WEAK X=UNJUDGED",
          "uk-5x5x5", "A=STRONG B=FAIR C=FAIR D=WEAK E=UNJUDGED",
          "uk-3x5x2", "1=STRONG 2=UNJUDGED 3=WEAK",
          "admiralty", "A=STRONG B=FAIR C=FAIR D=WEAK E=WEAK F=UNJUDGED");
  private static final Map<String, String> INFORMATION =
      Map.of(
          "europol-4x4", "1=STRONG 2=FAIR 3=FAIR 4=UNJUDGED",
          "uk-5x5x5", "1=STRONG 2=FAIR 3=FAIR 4=UNJUDGED 5=WEAK",
          "uk-3x5x2", "A=STRONG B=FAIR C=FAIR D=UNJUDGED E=WEAK",
          "admiralty", "1=STRONG 2=FAIR 3=FAIR 4=WEAK 5=WEAK 6=UNJUDGED");

  /** The lights of a grade. */
  public static GradeDisplay of(Grading grading) {
    String verbatim = grading.verbatim();
    String sources = SOURCES.get(grading.scheme());
    String information = INFORMATION.get(grading.scheme());
    return sources == null || information == null
        ? new GradeDisplay(Light.UNJUDGED, Light.UNJUDGED)
        : new GradeDisplay(
            light(sources, verbatim.charAt(0)), light(information, verbatim.charAt(1)));
  }

  /** Whether the source or what it says is weak. */
  public boolean weak() {
    return source == Light.WEAK || information == Light.WEAK;
  }

  private static Light light(String table, char mark) {
    for (String entry : table.split(" ")) {
      if (entry.charAt(0) == mark) {
        return Light.valueOf(entry.substring(2));
      }
    }
    return Light.UNJUDGED;
  }
}
