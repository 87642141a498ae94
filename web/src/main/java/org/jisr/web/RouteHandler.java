package org.jisr.web;

/** What a route does with a call that met its policy. */
@FunctionalInterface
interface RouteHandler {
  void handle(Call call) throws Exception;
}
