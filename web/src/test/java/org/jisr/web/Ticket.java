package org.jisr.web;

/**
 * A one-time link as its person holds it.
 *
 * @param token of the link
 * @param code that goes with it; empty where the link opens alone
 */
record Ticket(String token, String code) {
  String json() {
    return "{\"token\":\"%s\",\"code\":\"%s\"}".formatted(token, code);
  }
}
