package org.jisr.networks.explain;

/** Spanish. */
final class SpanishText implements Sentences {
  @Override
  public String caution() {
    return "Esto es un escenario estructural basado en los datos disponibles. No predice ni"
        + " recomienda nada; lo que no se ha recogido no figura en él.";
  }

  @Override
  public String of(Fact fact) {
    String name = Isolates.around(fact.name());
    return switch (fact) {
      case Fact.Place it ->
          name
              + " ocupa el lugar "
              + it.place()
              + " de "
              + it.length()
              + " en el orden de este escenario.";
      case Fact.Joins it -> joins(name, it);
      case Fact.Bridges it ->
          "Número de vínculos de "
              + name
              + ": "
              + it.ties()
              + "; número de células en las que terminan: "
              + it.cells()
              + ".";
      case Fact.Interval it ->
          "De "
              + it.worlds()
              + " variantes de los datos, "
              + name
              + " figura en el orden en "
              + it.present()
              + "; en el "
              + it.percent()
              + " % de ellas su lugar va del "
              + it.first()
              + " al "
              + it.last()
              + ".";
      case Fact.Without it ->
          "Sin la declaración "
              + Isolates.around(it.statement())
              + ", "
              + name
              + (it.without() == 0
                  ? " no figuraría en el orden; con ella, ocupa el lugar " + it.place() + "."
                  : " ocuparía el lugar " + it.without() + " en vez del " + it.place() + ".");
      case Fact.Support it ->
          "Número de declaraciones en las que se apoyan los vínculos de "
              + name
              + ": "
              + it.statements()
              + "; valoración más baja: "
              + Isolates.around(it.weakest())
              + ".";
    };
  }

  private static String joins(String name, Fact.Joins it) {
    String before = "Si se deja aparte lo que precede en el orden, ";
    return switch (it.parts().size()) {
      case 0 -> before + name + " ya no tiene vínculos en los datos disponibles.";
      case 1 ->
          before
              + name
              + " no es el único vínculo: entidades que siguen unidas a su alrededor en los datos"
              + " disponibles: "
              + it.parts().getFirst()
              + ".";
      default ->
          before
              + name
              + " es el único vínculo, en los datos disponibles, entre "
              + it.parts().size()
              + " partes, cuyo número de entidades es "
              + Sentences.list(it.parts(), ", ", " y ")
              + ".";
    };
  }
}
