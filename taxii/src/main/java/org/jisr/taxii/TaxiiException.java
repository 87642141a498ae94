package org.jisr.taxii;

/** A fault of the client's side; rooms give it a code of their own where a person reads it. */
public final class TaxiiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TaxiiFault fault;
  private final String field;

  TaxiiException(TaxiiFault fault, String field) {
    super(fault.message());
    this.fault = fault;
    this.field = field;
  }

  /** What was wrong. */
  public TaxiiFault fault() {
    return fault;
  }

  /** Its stable code. */
  public String code() {
    return fault.code();
  }

  /** Which part of what was given is wrong; empty where none was. */
  public String field() {
    return field;
  }
}
