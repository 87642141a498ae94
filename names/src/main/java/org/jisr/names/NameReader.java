package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one name: words, then particles joined with their names, then roles. */
final class NameReader {
  /** More words than this are no name; the rest is not read. */
  static final int MOST_WORDS = 60;

  private final String original;
  private final List<ReadingStep> steps = new ArrayList<>();
  private final List<NameToken> tokens = new ArrayList<>();
  private List<Word> words = List.of();
  private int generation;
  private boolean descent;
  private boolean marked;

  NameReader(String original) {
    this.original = original;
  }

  NameForm read() {
    WordSplitter splitter = new WordSplitter(steps);
    words = splitter.split(Letters.clean(original, steps));
    marked = splitter.comma();
    int at = 0;
    while (at < words.size()) {
      at = take(at);
    }
    if (!tokens.isEmpty() && tokens.stream().allMatch(each -> each.role().light())) {
      NameToken last = tokens.removeLast();
      tokens.add(withRole(last, Role.ISM, 0));
    }
    return new NameForm(original, tokens, steps, marked);
  }

  private @Nullable String text(int at) {
    return at >= 0 && at < words.size() ? words.get(at).text() : null;
  }

  private boolean is(Particles.Kind kind, int at) {
    String text = text(at);
    return text != null && Particles.is(kind, text);
  }

  /** Whether the word at this place is an article of the one after it. */
  private boolean article(int at) {
    String text = text(at);
    return text != null
        && text(at + 1) != null
        && (Particles.is(Particles.Kind.ARTICLE, text)
            || (at > 0 || words.get(at + 1).separator().equals("-"))
                && Particles.assimilatedArticle(text, text(at + 1)));
  }

  /** Takes one name from this place on and returns the place after it. */
  private int take(int at) {
    Word word = words.get(at);
    boolean more = at + 1 < words.size();
    if (more && is(Particles.Kind.ABD, at)) {
      return abd(at);
    }
    if (more && is(Particles.Kind.DESCENT, at) && !namedBen(at)) {
      descent(at);
      return at + 1;
    }
    if (more && is(Particles.Kind.KUNYA, at)) {
      return kunya(at);
    }
    if (!tokens.isEmpty() && is(Particles.Kind.DESCENT_AFTER, at)) {
      NameToken before = tokens.removeLast();
      generation++;
      tokens.add(withRole(before, Role.NASAB, generation));
      steps.add(new ReadingStep(ReadingStep.Kind.DESCENT, word.text()));
      marked = true;
      return at + 1;
    }
    int din = din(at);
    if (din > 0) {
      return din;
    }
    if (more && article(at)) {
      steps.add(new ReadingStep(ReadingStep.Kind.ARTICLE, word.text()));
      Word name = words.get(at + 1);
      add(name.text(), word.surface() + name.separator() + name.surface(), name.script(), 0, true);
      return at + 2;
    }
    light(at);
    return at + 1;
  }

  /** Ben at the head of a name that goes on without family may be short for Benjamin. */
  private boolean namedBen(int at) {
    return at == 0 && "ben".equals(text(at)) && words.size() == 2;
  }

  private void descent(int at) {
    steps.add(new ReadingStep(ReadingStep.Kind.DESCENT, words.get(at).text()));
    descent = true;
    marked = marked || at > 0;
  }

  private int abd(int at) {
    int name = at + 1;
    while (name + 1 < words.size() && article(name)) {
      name++;
    }
    Word word = words.get(name);
    String core = word.text();
    if (word.script() == NameScript.ARABIC) {
      core = core.startsWith("ال") && core.length() > 4 ? core.substring(2) : core;
      core = core.equals("له") ? "الله" : core;
    }
    core = Particles.is(Particles.Kind.ALLAH, core) ? allah(word.script()) : core;
    steps.add(new ReadingStep(ReadingStep.Kind.JOINED, words.get(at).text() + " " + core));
    add(core, surface(at, name), word.script(), Affix.ABD.bit(), false);
    return name + 1;
  }

  private static String allah(NameScript script) {
    return switch (script) {
      case ARABIC -> "الله";
      case CYRILLIC -> "аллах";
      case LATIN, HEBREW, OTHER -> "allah";
    };
  }

  private int kunya(int at) {
    int name = at + 1;
    if (article(name)) {
      name++;
    }
    Word word = words.get(name);
    String core = word.text();
    String bare =
        word.script() == NameScript.ARABIC ? Attached.afterArticle(core, word.script()) : null;
    steps.add(new ReadingStep(ReadingStep.Kind.JOINED, words.get(at).text() + " " + core));
    add(bare == null ? core : bare, surface(at, name), word.script(), Affix.ABU.bit(), false);
    return name + 1;
  }

  /** Joins a Din or Allah with the name before it; 0 when there is none here. */
  private int din(int at) {
    if (tokens.isEmpty() || tokens.getLast().role().light()) {
      return 0;
    }
    int name =
        article(at) && (is(Particles.Kind.DIN, at + 1) || is(Particles.Kind.ALLAH, at + 1))
            ? at + 1
            : at;
    Affix affix =
        is(Particles.Kind.DIN, name)
            ? Affix.DIN
            : is(Particles.Kind.ALLAH, name) ? Affix.ALLAH : null;
    if (affix == null) {
      return 0;
    }
    NameToken before = tokens.removeLast();
    steps.add(new ReadingStep(ReadingStep.Kind.JOINED, before.text() + " " + text(name)));
    Role role = before.role() == Role.ISM ? Role.LAQAB : before.role();
    String surface = before.surface() + words.get(at).separator() + surface(at, name);
    List<TokenForm> forms =
        before.forms().stream()
            .map(each -> new TokenForm(each.core(), each.affixes() | affix.bit(), each.cost()))
            .toList();
    tokens.add(
        new NameToken(
            surface,
            before.text(),
            before.script(),
            role,
            before.index(),
            before.article(),
            forms));
    return name + 1;
  }

  private void light(int at) {
    Word word = words.get(at);
    String text = word.text();
    Role role = null;
    boolean descended = descent && (at + 1 == words.size() || is(Particles.Kind.DESCENT, at + 1));
    if (Particles.is(Particles.Kind.TITLE, text) && !descended) {
      role = Role.HONORIFIC;
    } else if (Particles.is(Particles.Kind.LEGAL, text)
        && (at == words.size() - 1 && at > 0 || word.script() != NameScript.LATIN)) {
      role = Role.LEGAL_FORM;
    } else if (Particles.is(Particles.Kind.CONNECTIVE, text) && at + 1 < words.size()) {
      role = Role.PARTICLE;
    }
    if (role == null) {
      add(text, word.surface(), word.script(), 0, false);
      return;
    }
    steps.add(new ReadingStep(ReadingStep.Kind.SET_ASIDE, text));
    tokens.add(
        new NameToken(
            word.surface(),
            text,
            word.script(),
            role,
            0,
            false,
            List.of(new TokenForm(text, 0, 0))));
  }

  private String surface(int from, int to) {
    StringBuilder result = new StringBuilder(words.get(from).surface());
    for (int at = from + 1; at <= to; at++) {
      result.append(words.get(at).separator()).append(words.get(at).surface());
    }
    return result.toString();
  }

  private void add(String text, String surface, NameScript script, int affixes, boolean article) {
    TokenShape shape = TokenShape.of(text, script, affixes, article, steps);
    if (script == NameScript.ARABIC && surface.endsWith("ى")) {
      shape = shape.endingInAlif();
    }
    Role role = shape.role();
    int index = 0;
    if (descent) {
      role = Role.NASAB;
      index = ++generation;
      descent = false;
    }
    tokens.add(
        new NameToken(
            surface,
            shape.forms().getFirst().core(),
            script,
            role,
            index,
            shape.article(),
            shape.forms()));
  }

  private static NameToken withRole(NameToken token, Role role, int index) {
    return new NameToken(
        token.surface(), token.text(), token.script(), role, index, token.article(), token.forms());
  }
}
