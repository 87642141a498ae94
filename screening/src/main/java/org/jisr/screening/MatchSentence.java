package org.jisr.screening;

import java.util.List;
import java.util.StringJoiner;
import org.jisr.law.Language;
import org.jisr.names.Band;
import org.jisr.names.Evidence;

/** One sentence on a match in four languages: a lead for a person, never a decision. */
public final class MatchSentence {
  private MatchSentence() {}

  /** What the match is worth, what speaks for it and against it, and which list it is of. */
  public static String of(ScreeningMatch match, Language language) {
    return head(match.band(), language)
        + tail(language, match, true)
        + tail(language, match, false)
        + list(match.version(), language);
  }

  private static String head(Band band, Language language) {
    return switch (language) {
      case AR ->
          switch (band) {
            case NO_HIT -> "لا يوجد ما يستدعي النظر";
            case NEEDS_A_PERSON -> "قد يكون هو الشخص المدرج، ويلزم أن يتحقق منه موظف";
            case STRONG -> "يُرجَّح بقوة أنه الشخص المدرج، والقرار للموظف";
          };
      case FR ->
          switch (band) {
            case NO_HIT -> "Rien n’appelle un examen";
            case NEEDS_A_PERSON -> "C’est peut-être l’entrée de la liste : un agent doit vérifier";
            case STRONG -> "C’est très probablement l’entrée de la liste ; un agent décide";
          };
      case ES ->
          switch (band) {
            case NO_HIT -> "Nada requiere examen";
            case NEEDS_A_PERSON -> "Puede ser la entrada de la lista: un agente debe comprobarlo";
            case STRONG -> "Muy probablemente es la entrada de la lista; decide un agente";
          };
      case EN ->
          switch (band) {
            case NO_HIT -> "Nothing calls for a look";
            case NEEDS_A_PERSON -> "This may be the entry on the list: an officer has to check";
            case STRONG -> "This is very likely the entry on the list; an officer decides";
          };
    };
  }

  private static String tail(Language language, ScreeningMatch match, boolean speaksFor) {
    StringJoiner words = new StringJoiner(language == Language.AR ? "، " : ", ");
    for (Evidence each : match.evidence()) {
      if (each.kind() != Evidence.Kind.PRIOR && each.bits() != 0 && each.bits() > 0 == speaksFor) {
        words.add(word(each.kind(), language));
      }
    }
    String before =
        switch (language) {
          case AR -> speaksFor ? "؛ يدعم ذلك: " : "؛ يعارضه: ";
          case FR -> speaksFor ? " ; pour : " : " ; contre : ";
          case ES -> speaksFor ? "; a favor: " : "; en contra: ";
          case EN -> speaksFor ? "; for it: " : "; against it: ";
        };
    return words.length() == 0 ? "" : before + words;
  }

  private static String word(Evidence.Kind kind, Language language) {
    List<String> words =
        switch (kind) {
          case PRIOR -> List.of("", "", "", "");
          case NAME -> List.of("الاسم", "le nom", "name", "el nombre");
          case BIRTH ->
              List.of(
                  "تاريخ الميلاد",
                  "la date de naissance",
                  "date of birth",
                  "la fecha de nacimiento");
          case GENDER -> List.of("الجنس", "le sexe", "sex", "el sexo");
          case NATIONALITY ->
              List.of("الجنسية", "la nationalité", "nationality", "la nacionalidad");
          case DOCUMENT -> List.of("وثيقة الهوية", "le document", "document", "el documento");
        };
    return words.get(language.ordinal());
  }

  private static String list(ListVersion version, Language language) {
    String title = version.title();
    int number = version.number();
    return switch (language) {
      case AR -> "؛ القائمة: " + title + "، النسخة " + number + ".";
      case FR -> " ; liste : " + title + ", version " + number + ".";
      case ES -> "; lista: " + title + ", versión " + number + ".";
      case EN -> "; list: " + title + ", version " + number + ".";
    };
  }
}
