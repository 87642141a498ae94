package org.jisr.exercise;

import tools.jackson.databind.JsonNode;

/**
 * A node's answer to one request.
 *
 * @param status the HTTP status
 * @param body the JSON body; missing where there is none
 * @param text the body as text
 */
record Answer(int status, JsonNode body, String text) {
  /** The stable code of an error, or an empty text. */
  String code() {
    return body.path("code").asString("");
  }

  /**
   * This answer, if its status is the one expected.
   *
   * @throws ExerciseException {@code ANSWER_UNEXPECTED}
   */
  Answer expect(int expected) {
    if (status != expected) {
      throw new ExerciseException(
          ExerciseException.Code.ANSWER_UNEXPECTED,
          "The node answered %d %s instead of %d: %s"
              .formatted(status, code(), expected, body.path("message").path("en").asString("")));
    }
    return this;
  }
}
