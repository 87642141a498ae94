package org.jisr.networks.explain;

/** French. */
final class FrenchText implements Sentences {
  @Override
  public String caution() {
    return "Ceci est un scénario structurel fondé sur les données détenues. Il ne prédit rien et ne"
        + " recommande rien ; ce qui n'a pas été recueilli n'y figure pas.";
  }

  @Override
  public String of(Fact fact) {
    String name = Isolates.around(fact.name());
    return switch (fact) {
      case Fact.Place it ->
          name
              + " occupe la place "
              + it.place()
              + " sur "
              + it.length()
              + " dans l'ordre de ce scénario.";
      case Fact.Joins it -> joins(name, it);
      case Fact.Bridges it ->
          "Nombre de liens de "
              + name
              + " : "
              + it.ties()
              + " ; nombre de cellules où ils aboutissent : "
              + it.cells()
              + ".";
      case Fact.Interval it ->
          "Sur "
              + it.worlds()
              + " variantes des données, "
              + name
              + " figure dans l'ordre dans "
              + it.present()
              + " ; dans "
              + it.percent()
              + " % de celles-ci, sa place va de "
              + it.first()
              + " à "
              + it.last()
              + ".";
      case Fact.Without it ->
          "Sans l'énoncé "
              + Isolates.around(it.statement())
              + ", "
              + name
              + (it.without() == 0
                  ? " ne figurerait pas dans l'ordre ; avec lui, sa place est la "
                      + it.place()
                      + "."
                  : " aurait la place " + it.without() + " au lieu de la " + it.place() + ".");
      case Fact.Support it ->
          "Nombre d'énoncés sur lesquels reposent les liens de "
              + name
              + " : "
              + it.statements()
              + " ; cotation la plus faible : "
              + Isolates.around(it.weakest())
              + ".";
    };
  }

  private static String joins(String name, Fact.Joins it) {
    String before = "Si l'on met de côté ce qui précède dans l'ordre, ";
    return switch (it.parts().size()) {
      case 0 -> before + name + " n'a plus de lien dans les données détenues.";
      case 1 ->
          before
              + name
              + " n'est pas le seul lien : entités qui restent reliées autour, dans les données"
              + " détenues : "
              + it.parts().getFirst()
              + ".";
      default ->
          before
              + name
              + " est le seul lien, dans les données détenues, entre "
              + it.parts().size()
              + " parties, dont voici le nombre d'entités : "
              + Sentences.list(it.parts(), ", ", " et ")
              + ".";
    };
  }
}
