package org.jisr.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one policy file, line by line; every name is defined before it is used. */
final class PolicyReader {
  private static final String NONE = "none";
  private static final int MAX_LENGTH = 1 << 20;

  /** At most so many logs, witnesses and groups, each. */
  static final int MAX_DEFINED = 256;

  private final List<VerifierKey> logs = new ArrayList<>();
  private final Map<String, PolicyWitness> witnesses = new LinkedHashMap<>();
  private final Map<String, WitnessRule> rules = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable WitnessRule quorum;
  private int groups;
  private int line;

  WitnessPolicy read(String text) {
    if (text.length() > MAX_LENGTH
        || text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7f)
        || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw malformed();
    }
    for (String written : text.split("\n", -1)) {
      line++;
      String trimmed = trim(written);
      if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
        define(List.of(trimmed.split("[ \t]+")));
      }
    }
    if (quorum == null) {
      throw malformed();
    }
    return new WitnessPolicy(text, logs, witnesses, quorum);
  }

  private void define(List<String> items) {
    String keyword = items.getFirst();
    int count = items.size();
    if (keyword.equals("log") && (count == 2 || count == 3)) {
      log(items.get(1));
    } else if (keyword.equals("witness") && (count == 3 || count == 4)) {
      witness(items.get(1), items.get(2), count == 4 ? items.get(3) : null);
    } else if (keyword.equals("group") && count >= 4) {
      group(items.get(1), items.get(2), items.subList(3, count));
    } else if (keyword.equals("quorum") && count == 2 && quorum == null) {
      quorum = quorum(items.get(1));
    } else {
      throw malformed();
    }
  }

  private void log(String text) {
    VerifierKey key = key(text);
    if (!key.ofLog() || logs.stream().anyMatch(key::sameKey) || logs.size() == MAX_DEFINED) {
      throw malformed();
    }
    logs.add(key);
  }

  private void witness(String name, String text, @Nullable String url) {
    VerifierKey key = key(text);
    if (!key.ofWitness()
        || witnesses.values().stream().anyMatch(known -> known.key().sameKey(key))
        || witnesses.size() == MAX_DEFINED) {
      throw malformed();
    }
    name(name, new WitnessRule.One(name));
    witnesses.put(name, new PolicyWitness(name, key, url));
  }

  private void group(String name, String threshold, List<String> names) {
    List<WitnessRule> rulesOfMembers = new ArrayList<>();
    for (String member : names) {
      WitnessRule rule = rules.get(member);
      if (rule == null || !members.add(member)) {
        throw malformed();
      }
      rulesOfMembers.add(rule);
    }
    if (groups++ == MAX_DEFINED) {
      throw malformed();
    }
    name(name, new WitnessRule.Threshold(threshold(threshold, names.size()), rulesOfMembers));
  }

  private int threshold(String text, int size) {
    int threshold =
        switch (text) {
          case "all" -> size;
          case "any" -> 1;
          default -> text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
        };
    if (threshold < 1 || threshold > size) {
      throw malformed();
    }
    return threshold;
  }

  private WitnessRule quorum(String name) {
    WitnessRule rule =
        name.equals(NONE) ? new WitnessRule.Threshold(0, List.of()) : rules.get(name);
    if (rule == null) {
      throw malformed();
    }
    return rule;
  }

  private void name(String name, WitnessRule rule) {
    if (name.equals(NONE) || rules.putIfAbsent(name, rule) != null) {
      throw malformed();
    }
  }

  private VerifierKey key(String text) {
    try {
      return VerifierKey.parse(text);
    } catch (LogException e) {
      throw malformed();
    }
  }

  /** Only spaces and tabs stand around items. */
  private static String trim(String text) {
    return text.replaceAll("^[ \t]+|[ \t]+$", "");
  }

  private LogException malformed() {
    return new LogException(LogFault.POLICY_MALFORMED, line);
  }
}
