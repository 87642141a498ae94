package org.jisr.exchange;

import java.util.Optional;
import org.jisr.law.Viewer;

/** The accounts of this node as the gate sees them now. */
@FunctionalInterface
public interface Accounts {
  /** The account with its present rights; empty when there is none, or no longer. */
  Optional<Viewer> viewer(String account);
}
