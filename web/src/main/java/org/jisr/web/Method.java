package org.jisr.web;

import io.javalin.http.HandlerType;

/** The HTTP methods the API uses. */
enum Method {
  GET(HandlerType.GET),
  POST(HandlerType.POST),
  PATCH(HandlerType.PATCH),
  DELETE(HandlerType.DELETE);

  private final HandlerType type;

  Method(HandlerType type) {
    this.type = type;
  }

  HandlerType type() {
    return type;
  }

  /** Whether such a call changes anything and so needs the request-forgery checks. */
  boolean changesState() {
    return this != GET;
  }
}
