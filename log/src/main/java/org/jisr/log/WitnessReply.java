package org.jisr.log;

import java.nio.charset.StandardCharsets;

/**
 * What a witness answers (C2SP tlog-witness).
 *
 * @param status 200, 400, 403, 404, 409, 422 or 503, as in HTTP
 * @param contentType of the body
 * @param body signature lines, a size, or one line that says what was wrong
 */
public record WitnessReply(int status, String contentType, String body) {
  static final int OK = 200;
  static final int CONFLICT = 409;

  private static final String TEXT = "text/plain; charset=utf-8";

  static WitnessReply ok(String body) {
    return new WitnessReply(OK, TEXT, body);
  }

  static WitnessReply malformed(String why) {
    return new WitnessReply(400, TEXT, why + '\n');
  }

  static WitnessReply untrusted() {
    return new WitnessReply(403, TEXT, "No trusted key signed this checkpoint.\n");
  }

  static WitnessReply unknown() {
    return new WitnessReply(404, TEXT, "This witness does not know that log.\n");
  }

  static WitnessReply conflict(long size) {
    return new WitnessReply(CONFLICT, "text/x.tlog.size", size + "\n");
  }

  static WitnessReply inconsistent(String why) {
    return new WitnessReply(422, TEXT, why + '\n');
  }

  static WitnessReply unavailable() {
    return new WitnessReply(503, TEXT, "The witness cannot keep its state; try again later.\n");
  }

  /** The body in UTF-8. */
  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
