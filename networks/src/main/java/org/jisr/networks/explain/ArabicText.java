package org.jisr.networks.explain;

/** Arabic; counts stand after their noun, so that no number asks for another form of it. */
final class ArabicText implements Sentences {
  @Override
  public String caution() {
    return "هذا سيناريو بنيوي مبني على البيانات المحفوظة، لا يتنبأ بشيء ولا يوصي بشيء، وما لم يُجمع من"
        + " بيانات لا يظهر فيه.";
  }

  @Override
  public String of(Fact fact) {
    String name = Isolates.around(fact.name());
    return switch (fact) {
      case Fact.Place it ->
          "موضع "
              + name
              + " في ترتيب هذا السيناريو: "
              + it.place()
              + " من أصل "
              + it.length()
              + ".";
      case Fact.Joins it -> joins(name, it);
      case Fact.Bridges it ->
          "عدد روابط "
              + name
              + ": "
              + it.ties()
              + "؛ عدد الخلايا التي تنتهي إليها: "
              + it.cells()
              + ".";
      case Fact.Interval it ->
          "عدد الصيغ المحتملة للبيانات: "
              + it.worlds()
              + "؛ عدد الصيغ التي يرد فيها "
              + name
              + " ضمن الترتيب: "
              + it.present()
              + "؛ وفي "
              + it.percent()
              + " % منها يقع موضعه بين "
              + it.first()
              + " و"
              + it.last()
              + ".";
      case Fact.Without it ->
          "دون الإفادة "
              + Isolates.around(it.statement())
              + (it.without() == 0
                  ? " لا يرد " + name + " في الترتيب، وموضعه بوجودها: " + it.place() + "."
                  : " يصبح موضع " + name + ": " + it.without() + " بدلًا من " + it.place() + ".");
      case Fact.Support it ->
          "عدد الإفادات التي تستند إليها روابط "
              + name
              + ": "
              + it.statements()
              + "؛ أدنى تقييم بينها: "
              + Isolates.around(it.weakest())
              + ".";
    };
  }

  private static String joins(String name, Fact.Joins it) {
    String before = "إذا استُبعد افتراضًا كل ما يسبقه في الترتيب، ";
    return switch (it.parts().size()) {
      case 0 -> before + "لم يبق لـ" + name + " أي رابط في البيانات المحفوظة.";
      case 1 ->
          before
              + "فإن "
              + name
              + " ليس الصلة الوحيدة؛ عدد العناصر التي تبقى مترابطة من حوله في البيانات المحفوظة: "
              + it.parts().getFirst()
              + ".";
      default ->
          before
              + "فإن "
              + name
              + " هو الصلة الوحيدة، في البيانات المحفوظة، بين أجزاء عددها "
              + it.parts().size()
              + "، وعدد العناصر في كل منها: "
              + Sentences.list(it.parts(), "، ", " و")
              + ".";
    };
  }
}
