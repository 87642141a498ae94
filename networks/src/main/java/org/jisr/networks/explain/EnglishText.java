package org.jisr.networks.explain;

/** English. */
final class EnglishText implements Sentences {
  @Override
  public String caution() {
    return "This is a structural scenario on the data held. It predicts nothing and recommends"
        + " nothing; what was not collected is not in it.";
  }

  @Override
  public String of(Fact fact) {
    String name = Isolates.around(fact.name());
    return switch (fact) {
      case Fact.Place it ->
          name + " has place " + it.place() + " of " + it.length() + " in this scenario's order.";
      case Fact.Joins it -> joins(name, it);
      case Fact.Bridges it ->
          "Number of ties of "
              + name
              + ": "
              + it.ties()
              + "; number of cells in which they end: "
              + it.cells()
              + ".";
      case Fact.Interval it ->
          "Of "
              + it.worlds()
              + " variants of the data, "
              + name
              + " is in the order in "
              + it.present()
              + "; in "
              + it.percent()
              + " % of those its place lies from "
              + it.first()
              + " to "
              + it.last()
              + ".";
      case Fact.Without it ->
          "Without statement "
              + Isolates.around(it.statement())
              + ", "
              + name
              + (it.without() == 0
                  ? " would not be in the order; with it, it has place " + it.place() + "."
                  : " would have place " + it.without() + " instead of " + it.place() + ".");
      case Fact.Support it ->
          "Number of statements that the ties of "
              + name
              + " rest on: "
              + it.statements()
              + "; lowest grading: "
              + Isolates.around(it.weakest())
              + ".";
    };
  }

  private static String joins(String name, Fact.Joins it) {
    String before = "When those before it in the order are set aside, ";
    return switch (it.parts().size()) {
      case 0 -> before + name + " has no tie left in the data held.";
      case 1 ->
          before
              + name
              + " is not the only link; number of elements around it that stay joined in the data held: "
              + it.parts().getFirst()
              + ".";
      default ->
          before
              + name
              + " is the only link in the data held between "
              + it.parts().size()
              + " parts; number of elements in each: "
              + Sentences.list(it.parts(), ", ", " and ")
              + ".";
    };
  }
}
