package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** The reason why a file cannot be read on; what was read before stays valid. */
public final class BundleException extends StixException {
  private static final long serialVersionUID = 1L;

  private final long line;

  BundleException(Problem problem, long line, long offset) {
    this(problem, line, offset, null);
  }

  BundleException(Problem problem, long line, long offset, @Nullable Throwable cause) {
    super(problem, null, offset, cause);
    this.line = line;
  }

  /** The line, counted from 1, in the unpacked file. */
  public long line() {
    return line;
  }
}
