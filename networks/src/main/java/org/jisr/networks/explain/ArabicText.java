package org.jisr.networks.explain;

/** Arabic; counts stand after their noun, so that no number asks for another form of it. */
final class ArabicText implements Sentences {
  @Override
  public String caution() {
    return "هذا سيناريو بنيوي مبني على المعطيات المتوفرة، لا يتنبأ بشيء ولا يوصي بشيء، وما لم يُجمع من"
        + " معطيات لا يظهر فيه.";
  }

  @Override
  public String of(Fact fact) {
    String name = Isolates.around(fact.name());
    return switch (fact) {
      case Fact.Place it ->
          "رتبة "
              + name
              + " في تسلسل هذا السيناريو: "
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
          "عدد الصيغ المحتملة للمعطيات: "
              + it.worlds()
              + "؛ عدد الصيغ التي يرد فيها "
              + name
              + " ضمن التسلسل: "
              + it.present()
              + "؛ وفي "
              + it.percent()
              + " % منها تقع رتبته بين "
              + it.first()
              + " و"
              + it.last()
              + ".";
      case Fact.Without it ->
          "دون الإفادة "
              + Isolates.around(it.statement())
              + (it.without() == 0
                  ? " لا يرد " + name + " في التسلسل، ورتبته بوجودها: " + it.place() + "."
                  : " تصبح رتبة " + name + ": " + it.without() + " بدلًا من " + it.place() + ".");
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
    String before = "إذا وُضع جانبًا كل ما يسبقه في التسلسل، ";
    return switch (it.parts().size()) {
      case 0 -> before + "لم يبق لـ" + name + " أي رابط في المعطيات المتوفرة.";
      case 1 ->
          before
              + "فإن "
              + name
              + " ليس الرابط الوحيد؛ عدد الكيانات التي تبقى مترابطة من حوله في المعطيات المتوفرة: "
              + it.parts().getFirst()
              + ".";
      default ->
          before
              + "فإن "
              + name
              + " هو الرابط الوحيد، في المعطيات المتوفرة، بين أجزاء عددها "
              + it.parts().size()
              + "، وعدد الكيانات في كل منها: "
              + Sentences.list(it.parts(), "، ", " و")
              + ".";
    };
  }
}
