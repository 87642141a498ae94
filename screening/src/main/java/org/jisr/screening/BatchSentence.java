package org.jisr.screening;

import java.util.List;
import java.util.StringJoiner;
import org.jisr.law.Language;

/** What is said of a row of a batch that could not be read, or not wholly, in four languages. */
final class BatchSentence {
  private BatchSentence() {}

  /** Of a row that asks nothing. */
  static String notAsked(Language language) {
    return switch (language) {
      case AR -> "لم يُبحث عن هذا السطر: يلزم اسم لا يتجاوز 1000 حرف أو رقم وثيقة.";
      case FR ->
          "Cette ligne n’a pas été cherchée : il faut un nom d’au plus 1 000 caractères ou un document.";
      case ES ->
          "Esta línea no se ha buscado: hace falta un nombre de 1000 caracteres como máximo o un documento.";
      case EN ->
          "This line was not asked for: it needs a name of at most 1,000 characters or a document.";
    };
  }

  /** Of a file that could not be read on. */
  static String ended(Language language) {
    return switch (language) {
      case AR -> "تعذّرت قراءة الملف ابتداءً من هذا السطر، ولم يُبحث عمّا بعده.";
      case FR ->
          "Le fichier est illisible à partir de cette ligne ; la suite n’a pas été cherchée.";
      case ES -> "El archivo es ilegible desde esta línea; lo que sigue no se ha buscado.";
      case EN -> "The file cannot be read from this line on; what follows was not asked for.";
    };
  }

  /** Before the rest of the sentence, which facts were left out; empty where none was. */
  static String unread(List<String> facts, Language language) {
    if (facts.isEmpty()) {
      return "";
    }
    StringJoiner words = new StringJoiner(language == Language.AR ? "، " : ", ");
    facts.forEach(each -> words.add(word(each, language)));
    return switch (language) {
          case AR -> "تعذّرت قراءة ما يلي فلم يُحتسب: ";
          case FR -> "Illisible et laissé de côté : ";
          case ES -> "Ilegible y no tenido en cuenta: ";
          case EN -> "Could not be read and was left out: ";
        }
        + words
        + ". ";
  }

  private static String word(String fact, Language language) {
    List<String> words =
        switch (fact) {
          case "birth" ->
              List.of(
                  "تاريخ الميلاد",
                  "la date de naissance",
                  "date of birth",
                  "la fecha de nacimiento");
          case "gender" -> List.of("الجنس", "le sexe", "sex", "el sexo");
          default -> List.of("رقم الوثيقة", "le document", "document", "el documento");
        };
    return words.get(language.ordinal());
  }
}
