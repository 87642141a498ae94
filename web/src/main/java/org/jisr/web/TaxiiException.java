package org.jisr.web;

/** A refusal of the TAXII server. */
final class TaxiiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TaxiiFault fault;
  private final long retryAfterSeconds;

  TaxiiException(TaxiiFault fault) {
    this(fault, 0);
  }

  TaxiiException(TaxiiFault fault, long retryAfterSeconds) {
    super(fault.title());
    this.fault = fault;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  TaxiiFault fault() {
    return fault;
  }

  /** How long to wait, or 0 when waiting cures nothing. */
  long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
