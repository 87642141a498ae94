package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token's readings and the role that its own shape gives it. */
record TokenShape(Role role, boolean article, List<TokenForm> forms) {
  private static final double OTHERWISE = 1;
  private static final java.util.regex.Pattern WEST_ENDING =
      java.util.regex.Pattern.compile(".*(?:oui|awi|aoui|awy)");

  static TokenShape of(
      String text, NameScript script, int affixes, boolean article, List<ReadingStep> steps) {
    List<TokenForm> forms = new ArrayList<>();
    String core = text;
    int set = affixes;
    boolean hasArticle = article;
    String abd = affixes == 0 ? Attached.afterAbd(text, script) : null;
    if (abd != null) {
      set |= Affix.ABD.bit();
      core = abd;
    } else if (affixes == 0) {
      String bare = article ? null : Attached.afterArticle(text, script);
      if (bare != null) {
        core = bare;
        hasArticle = true;
        forms.add(new TokenForm(text, 0, OTHERWISE));
      }
      String din = Attached.beforeDin(core, script);
      String allah = din == null ? Attached.beforeAllah(core, script) : null;
      if (din != null || allah != null) {
        forms.add(new TokenForm(core, 0, OTHERWISE));
        set |= (din != null ? Affix.DIN : Affix.ALLAH).bit();
        core = String.valueOf(din != null ? din : allah);
      }
      forms.addAll(Attached.others(core, script));
    }
    note(text, core, set != affixes, hasArticle && !article, steps);
    forms.addFirst(new TokenForm(core, set, 0));
    return new TokenShape(role(core, set, hasArticle, script), hasArticle, forms);
  }

  /** As well with alif at the end, which is what a final dotless ya mostly stands for: Issa. */
  TokenShape endingInAlif() {
    List<TokenForm> both = new ArrayList<>(forms);
    for (TokenForm each : forms) {
      if (each.core().endsWith("ي")) {
        String stem = each.core().substring(0, each.core().length() - 1);
        both.add(new TokenForm(stem + "ا", each.affixes(), each.cost()));
      }
    }
    return new TokenShape(role, article, both);
  }

  private static void note(
      String text, String core, boolean split, boolean article, List<ReadingStep> steps) {
    if (split) {
      steps.add(new ReadingStep(ReadingStep.Kind.SPLIT, text + " " + core));
    } else if (article) {
      steps.add(new ReadingStep(ReadingStep.Kind.ARTICLE, text));
    }
  }

  private static Role role(String core, int set, boolean article, NameScript script) {
    if ((set & Affix.ABU.bit()) != 0) {
      return Role.KUNYA;
    }
    if ((set & (Affix.DIN.bit() | Affix.ALLAH.bit())) != 0 && (set & Affix.ABD.bit()) == 0) {
      return Role.LAQAB;
    }
    @Nullable String ending =
        switch (script) {
          case ARABIC -> "ي";
          case LATIN -> core.endsWith("y") ? "y" : "i";
          case CYRILLIC -> "и";
          case HEBREW -> "י";
          case OTHER -> null;
        };
    boolean nisba = ending != null && core.endsWith(ending) && core.length() > 3;
    return nisba && (article || WEST_ENDING.matcher(core).matches()) ? Role.NISBA : Role.ISM;
  }
}
