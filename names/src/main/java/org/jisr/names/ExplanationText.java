package org.jisr.names;

/** The sentences of an explanation in four languages. */
final class ExplanationText {
  private ExplanationText() {}

  static String of(String language, Band band, String agreed, String against) {
    return switch (language) {
      case "ar" ->
          head(
                  band,
                  "لا دليل على أنهما اسم واحد",
                  "قد يكونان اسمًا واحدًا وعلى شخص أن ينظر",
                  "يُرجَّح بقوة أنهما اسم واحد، والقرار لشخص")
              + tail("؛ يتفق: ", agreed)
              + tail("؛ يختلف: ", against)
              + ".";
      case "fr" ->
          head(
                  band,
                  "Rien n'indique un même nom",
                  "C'est peut-être le même nom, une personne doit regarder",
                  "C'est très probablement le même nom, une personne décide")
              + tail(" ; concordent : ", agreed)
              + tail(" ; diffèrent : ", against)
              + ".";
      case "es" ->
          head(
                  band,
                  "Nada indica que sea el mismo nombre",
                  "Puede ser el mismo nombre; una persona debe mirarlo",
                  "Muy probablemente es el mismo nombre; decide una persona")
              + tail("; coinciden: ", agreed)
              + tail("; difieren: ", against)
              + ".";
      default ->
          head(
                  band,
                  "Nothing says that they are one name",
                  "They may be one name, a person has to look",
                  "They are very likely one name, a person decides")
              + tail("; alike: ", agreed)
              + tail("; different: ", against)
              + ".";
    };
  }

  private static String head(Band band, String none, String look, String strong) {
    return switch (band) {
      case NO_HIT -> none;
      case NEEDS_A_PERSON -> look;
      case STRONG -> strong;
    };
  }

  private static String tail(String before, String names) {
    return names.isEmpty() ? "" : before + names;
  }
}
