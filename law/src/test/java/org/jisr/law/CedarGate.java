package org.jisr.law;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policies in {@code gate.cedar}, asked by Cedar's own engine. */
final class CedarGate {
  private static final Pattern NAME = Pattern.compile("@id\\(\"([^\"]+)\"\\)\\s*");
  private static final EntityUID SOMEBODY = uid("Party::\"recipient\"");
  private static final EntityUID STATEMENT = uid("Statement::\"it\"");

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet policies = new PolicySet(read());

  CedarGate() {
    try {
      policies.cache();
    } catch (CacheException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The codes of the policies that stand in the way; empty when it is allowed. */
  Set<String> bars(String action, Map<String, Value> facts) {
    try {
      AuthorizationSuccessResponse response =
          engine
              .isAuthorized(
                  new AuthorizationRequest(
                      SOMEBODY, uid("Action::\"" + action + "\""), STATEMENT, facts),
                  policies,
                  new HashSet<Entity>())
              .success
              .orElseThrow();
      if (!response.getErrors().isEmpty()) {
        throw new AssertionError(response.getErrors().toString());
      }
      Set<String> bars = new TreeSet<>();
      if (!response.isAllowed()) {
        response.getReason().forEach(name -> bars.add(name.replaceAll("#.*", "")));
      }
      return bars;
    } catch (AuthException e) {
      throw new AssertionError(e);
    }
  }

  private static EntityUID uid(String text) {
    return EntityUID.parse(text).orElseThrow();
  }

  private static Set<Policy> read() {
    Map<String, String> lets = new LinkedHashMap<>();
    StringBuilder body = new StringBuilder();
    for (String line : text().lines().toList()) {
      if (line.startsWith("let ")) {
        String[] parts = line.substring(4).split(" = ", 2);
        lets.put(parts[0], fill(parts[1], lets));
      } else if (!line.startsWith("//")) {
        body.append(line).append('\n');
      }
    }
    Set<Policy> policies = new HashSet<>();
    String filled = fill(body.toString(), lets);
    Matcher names = NAME.matcher(filled);
    Map<String, Integer> starts = new LinkedHashMap<>();
    while (names.find()) {
      starts.put(names.group(1), names.end());
    }
    starts.forEach(
        (name, start) ->
            policies.add(
                new Policy(filled.substring(start, filled.indexOf(';', start) + 1), name)));
    return policies;
  }

  private static String fill(String text, Map<String, String> lets) {
    String filled = text;
    for (Map.Entry<String, String> let : new HashMap<>(lets).entrySet()) {
      filled = filled.replace("{{" + let.getKey() + "}}", let.getValue());
    }
    return filled;
  }

  private static String text() {
    try (InputStream in = CedarGate.class.getResourceAsStream("gate.cedar")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
