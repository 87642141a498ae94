package org.jisr.law;

import java.util.List;
import java.util.Set;

/** What all rules together come to: the worst of deny, needs and permit. */
public sealed interface Outcome {
  /** The code in the HTTP API and the log: {@code permit}, {@code needs} or {@code deny}. */
  String code();

  /** Allowed, with what the recipient must do in return. */
  record Permit(List<Obligation> obligations) implements Outcome {
    /** Copies the list. */
    public Permit {
      obligations = List.copyOf(obligations);
    }

    @Override
    public String code() {
      return "permit";
    }
  }

  /** Not yet: a person must add what is named. */
  record Needs(Set<Need> needs) implements Outcome {
    /** Copies the set. */
    public Needs {
      needs = Set.copyOf(needs);
    }

    @Override
    public String code() {
      return "needs";
    }
  }

  /** Forbidden as things stand. */
  record Deny() implements Outcome {
    @Override
    public String code() {
      return "deny";
    }
  }
}
