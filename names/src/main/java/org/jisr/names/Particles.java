package org.jisr.names;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The little words of names in each script, as folded by {@link Letters}. */
final class Particles {
  /** What a word does to its neighbours. */
  enum Kind {
    ARTICLE,
    ABD,
    KUNYA,
    DESCENT,
    DESCENT_AFTER,
    DIN,
    ALLAH,
    TITLE,
    LEGAL,
    CONNECTIVE
  }

  private static final Map<Kind, Set<String>> WORDS =
      Map.of(
          Kind.ARTICLE,
          words("al el ul il аль эль ал ель уль ال אל"),
          Kind.ABD,
          words(
              "abd abdel abdal abdul abdoul abdool abdil abdur abder abdar abdus abdes abdas abdush"
                  + " abdech abdesh abdun abden abdan abduz abdez abdaz abdud abded abdad abdut abdet"
                  + " عبد عبدال абд абдул абдуль абдель абдел абдаль абдур אבד עבד"),
          Kind.KUNYA,
          words("abu abou aboo abo abi aba bou umm oum um oumm ابو ابي ابا ام بو абу умм אבו"),
          Kind.DESCENT,
          words(
              "bin ben ibn bint bent binte bnt ould wuld walad ouled mint ait bar"
                  + " بن ابن بنت ولد ولد منت ايت ات ايد ибн бин бен бинт улд בן בת"),
          Kind.DESCENT_AFTER,
          words("oglu ogly ogli ugli uulu zade zadeh qizi kyzy kizi оглы оглу кызы заде"),
          Kind.DIN,
          words(
              "uddin eddine eddin aldin eldin oddin udin edine addin aldeen eldeen uddeen eddeen"
                  + " addeen ouddine din dine deen din дин ддин уддин аддин эддин"
                  + " الدين دين"),
          Kind.ALLAH,
          words("allah ullah ollah اللہ الله ulla alla аллах алла"),
          Kind.TITLE,
          words(
              "sheikh shaikh cheikh shaykh sheik chaikh haji hajj hadj hajji mullah mulla mollah"
                  + " maulavi mawlawi maulawi molvi maulana mawlana mufti ayatollah hojatoleslam sayyid"
                  + " sayyed seyyed syed moulay mulay lalla sidi dr doctor docteur doktor prof"
                  + " professor mr mrs ms miss mme mlle sir senor don dona eng ing engineer ustad"
                  + " ustaz ustadh qari hafez general gen colonel col captain capt commander"
                  + " lieutenant lt major maj brigadier president prince princess emir king queen"
                  + " شيخ الشيخ حاج الحاج ملا مولوي مولانا مفتي سيد السيد السيدة دكتور الدكتور د"
                  + " استاذ الاستاذ مهندس المهندس مولاي سيدي لالة لالا امير الامير الملك"
                  + " шейх хаджи мулла мулава доктор др генерал полковник господин"),
          Kind.LEGAL,
          words(
              "ltd limited llc llp inc incorporated corp corporation sarl sa sas gmbh ag plc spa"
                  + " srl bv nv oao ooo zao pao zoo kg co company cie est fze fzco fzc wll pvt pte ab"
                  + " as شركة مؤسسة شمم ذمم محدودة المحدودة ооо оао зао пао ао гуп фгуп"),
          Kind.CONNECTIVE,
          words(
              "de la las los del da das do dos di du des y e von der den van zu zur le ter te"
                  + " af av vom und and of the et"));

  private static final String SUN = "tdrznsj";

  private Particles() {}

  private static Set<String> words(String list) {
    return Set.copyOf(new java.util.LinkedHashSet<>(java.util.List.of(list.trim().split(" +"))));
  }

  static boolean is(Kind kind, String word) {
    Set<String> words = WORDS.get(kind);
    return words != null && words.contains(word);
  }

  /** An article whose l has become the sun letter that follows it: ash-Shami, an-Nasr. */
  static boolean assimilatedArticle(String word, @Nullable String next) {
    if (next == null || next.length() < 3 || word.length() < 2 || word.length() > 4) {
      return false;
    }
    if (!NameScript.LATIN.equals(NameScript.of(word.charAt(0)))) {
      return false;
    }
    boolean vowel = "aeiuo".indexOf(word.charAt(0)) >= 0;
    String rest = word.substring(word.startsWith("ou") ? 2 : 1);
    return vowel
        && !rest.isEmpty()
        && next.startsWith(rest)
        && (SUN.indexOf(rest.charAt(0)) >= 0 && rest.length() == 1
            || Set.of("sh", "ch", "th", "dh").contains(rest));
  }
}
