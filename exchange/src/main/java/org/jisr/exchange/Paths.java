package org.jisr.exchange;

/** The addresses that partners' nodes ask for, below the endpoint in the card. */
final class Paths {
  static final String ROOT = "/exchange/v1";
  static final String ENVELOPES = ROOT + "/envelopes";
  static final String CARD = ROOT + "/card";
  static final String REVOCATION = ROOT + "/revocation";
  static final String CHECKPOINT = ROOT + "/log/checkpoint";
  static final String CONSISTENCY = ROOT + "/log/consistency";

  static final String ADD_CHECKPOINT = ROOT + "/log/add-checkpoint";
  static final String WITNESSED = ROOT + "/log/witnessed";
  static final String INCLUSION = ROOT + "/log/inclusion";

  private Paths() {}
}
