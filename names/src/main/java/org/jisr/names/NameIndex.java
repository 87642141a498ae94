package org.jisr.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Names that can be searched by other spellings of them, in any script.
 *
 * <p>Each distinct token stands in a tree of letters of its script and has a list of the names that
 * hold it; a name is a row of token numbers. Immutable and safe for use by many threads, each with
 * a {@link NameSearch} of its own.
 */
public final class NameIndex {
  private static final int ROLE_SHIFT = 24;
  private static final int INDEX_SHIFT = 27;
  private static final int ENTRY = (1 << ROLE_SHIFT) - 1;
  private static final NameScript[] SCRIPTS = NameScript.values();
  private static final Role[] ROLES = Role.values();

  final NameModel model;
  final List<String> ids;
  final List<String> names;
  final List<Entry> entries;
  final Map<NameScript, TokenTree> trees = new EnumMap<>(NameScript.class);
  private final int[] tokensFrom;
  private final int[] tokens;
  private final int[] postingsFrom;
  private final int[] postings;
  private final BitSet marked;

  /** Of each entry, beside each other, since all of a question's candidates are asked for them. */
  private final byte[] letters;

  private final byte[] scripts;

  /** A distinct token: its script and readings. */
  record Entry(NameScript script, List<TokenForm> forms) {}

  private NameIndex(Builder builder) {
    model = builder.model;
    ids = builder.ids;
    names = builder.names;
    entries = List.copyOf(builder.entries.keySet());
    tokensFrom = Arrays.copyOf(builder.tokensFrom, names.size() + 1);
    tokens = Arrays.copyOf(builder.tokens, builder.count);
    marked = builder.marked;
    postingsFrom = new int[entries.size() + 1];
    postings = new int[tokens.length];
    letters = new byte[entries.size()];
    scripts = new byte[entries.size()];
    describe();
    invert();
    for (NameScript script : NameScript.values()) {
      TokenTree tree = TokenTree.of(model.tokens(), entries, script);
      if (tree.size() > 0) {
        trees.put(script, tree);
      }
    }
  }

  private void describe() {
    for (int at = 0; at < letters.length; at++) {
      Entry entry = entries.get(at);
      int length = entry.forms().getFirst().core().length();
      letters[at] = (byte) Math.min(Byte.MAX_VALUE, length);
      scripts[at] = (byte) entry.script().ordinal();
    }
  }

  private void invert() {
    for (int token : tokens) {
      postingsFrom[(token & ENTRY) + 1]++;
    }
    for (int at = 0; at < entries.size(); at++) {
      postingsFrom[at + 1] += postingsFrom[at];
    }
    int[] next = Arrays.copyOf(postingsFrom, entries.size());
    for (int name = 0; name < names.size(); name++) {
      for (int at = tokensFrom[name]; at < tokensFrom[name + 1]; at++) {
        postings[next[tokens[at] & ENTRY]++] = name;
      }
    }
  }

  /** How many names it holds. */
  public int size() {
    return names.size();
  }

  /** How many distinct tokens they have. */
  public int vocabulary() {
    return entries.size();
  }

  /** A search of it, for one thread. */
  public NameSearch search() {
    return new NameSearch(this);
  }

  int postingsFrom(int entry) {
    return postingsFrom[entry];
  }

  int posting(int at) {
    return postings[at];
  }

  int tokenCount(int name) {
    return tokensFrom[name + 1] - tokensFrom[name];
  }

  int entryAt(int name, int at) {
    return tokens[tokensFrom[name] + at] & ENTRY;
  }

  boolean marked(int name) {
    return marked.get(name);
  }

  NamePairing.Part part(int name, int at) {
    int token = tokens[tokensFrom[name] + at];
    return new NamePairing.Part(
        ROLES[token >>> ROLE_SHIFT & 7], token >>> INDEX_SHIFT, letters[token & ENTRY]);
  }

  NameScript script(int entry) {
    return SCRIPTS[scripts[entry]];
  }

  /** A name as it was read, but for the letters that comparing does not look at. */
  NameForm form(int name) {
    List<NameToken> read = new ArrayList<>(tokenCount(name));
    for (int at = tokensFrom[name]; at < tokensFrom[name + 1]; at++) {
      Entry entry = entries.get(tokens[at] & ENTRY);
      String core = entry.forms().getFirst().core();
      Role role = ROLES[tokens[at] >>> ROLE_SHIFT & 7];
      read.add(
          new NameToken(
              core, core, entry.script(), role, tokens[at] >>> INDEX_SHIFT, false, entry.forms()));
    }
    return new NameForm(names.get(name), read, List.of(), marked(name));
  }

  /** Names on their way into an index; for one thread. */
  public static final class Builder {
    private final NameModel model;
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Entry, Integer> entries = new java.util.LinkedHashMap<>();
    private final BitSet marked = new BitSet();
    private int[] tokensFrom = new int[1 << 10];
    private int[] tokens = new int[1 << 12];
    private int count;

    /** An empty index that is compared with this model. */
    public Builder(NameModel model) {
      this.model = model;
    }

    /** Adds a name; an id may have several. */
    public Builder add(String id, String name) {
      NameForm form = NameForm.read(name);
      ids.add(id);
      names.add(name);
      marked.set(names.size() - 1, form.marked());
      for (NameToken each :
          form.tokens().subList(0, Math.min(Alignment.MOST, form.tokens().size()))) {
        Entry entry = new Entry(each.script(), each.forms());
        Integer number = entries.get(entry);
        if (number == null) {
          number = entries.size();
          entries.put(entry, number);
        }
        put(
            number
                | each.role().ordinal() << ROLE_SHIFT
                | Math.min(15, each.index()) << INDEX_SHIFT);
      }
      if (names.size() + 1 >= tokensFrom.length) {
        tokensFrom = Arrays.copyOf(tokensFrom, tokensFrom.length * 2);
      }
      tokensFrom[names.size()] = count;
      return this;
    }

    private void put(int token) {
      if (count == tokens.length) {
        tokens = Arrays.copyOf(tokens, count * 2);
      }
      tokens[count++] = token;
    }

    /** The index; the builder is empty of use afterwards. */
    public NameIndex build() {
      return new NameIndex(this);
    }
  }
}
