package org.jisr.screening;

import java.util.Optional;
import org.jisr.law.Viewer;

/** Who an account is at this moment, with the rights of this moment. */
public interface Viewers {
  /** Empty where the account may no longer sign in. */
  Optional<Viewer> now(String account);
}
