package org.jisr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request and its answer, as a route sees them. Not thread-safe: one call, one thread. */
final class Call {
  private static final int JSON_LIMIT = 1 << 20;
  private static final int AWAY_SECONDS = 300;

  private final Context context;
  private final @Nullable Caller caller;

  Call(Context context, @Nullable Caller caller) {
    this.context = context;
    this.caller = caller;
  }

  /** Who calls; only routes open to anyone have no caller. */
  Caller caller() {
    if (caller == null) {
      throw new WebException(WebFault.SESSION_MISSING);
    }
    return caller;
  }

  /** Whether what admitted this call would still admit it. */
  boolean stillSignedIn(Callers callers) {
    return callers.find(sessionCookie(), requestHeader("Authorization")).isPresent();
  }

  String path() {
    return context.path();
  }

  /** The part of the path that the route names so. */
  String part(String name) {
    return context.pathParam(name);
  }

  @Nullable String query(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  List<String> queries(String name) {
    return context.queryParams(name).stream().filter(value -> !value.isBlank()).toList();
  }

  @Nullable Instant instant(String name) {
    return Moments.read(query(name), name);
  }

  /** A whole number within bounds, or the default where the parameter is absent. */
  int number(String name, int standard, int least, int most) {
    String value = query(name);
    if (value == null) {
      return standard;
    }
    try {
      return Math.clamp(Integer.parseInt(value), least, most);
    } catch (NumberFormatException e) {
      throw malformed(name);
    }
  }

  @Nullable String requestHeader(String name) {
    return context.header(name);
  }

  /** The body as one JSON object of at most a mebibyte. */
  Body json() throws IOException {
    return new Body(Json.read(context.bodyInputStream(), JSON_LIMIT));
  }

  /** The body as it arrives, for what is too large to hold. */
  InputStream stream() {
    return context.bodyInputStream();
  }

  /** The purpose and case this call states for what it reads or sends. */
  Consultation consultation() {
    String purpose = requestHeader("Jisr-Purpose");
    if (purpose == null || purpose.isBlank()) {
      throw new WebException(WebFault.PURPOSE_MISSING);
    }
    String caseReference = requestHeader("Jisr-Case");
    return new Consultation(
        caller().viewer(),
        Purpose.of(purpose),
        caseReference == null || caseReference.isBlank() ? null : caseReference.strip());
  }

  /** The language the caller's account reads. */
  Language language() {
    return caller().session().account().language();
  }

  /** The address under which the caller reached this node. */
  String ownAddress() {
    return (context.req().isSecure() ? "https://" : "http://") + context.host();
  }

  /** Sets a cookie that scripts cannot read and other sites cannot send; ends with the browser. */
  void startSession(String value, boolean secure) {
    setCookie(sessionName(), value, secure, "");
  }

  void endSession(boolean secure) {
    setCookie(sessionName(), "", secure, "; Max-Age=0");
  }

  /** The cookie of a session that this browser had before, whether it is still one or not. */
  @Nullable String sessionCookie() {
    return context.cookie(sessionName());
  }

  /** Marks this browser while it is away at the agency's provider. */
  void keepBrowser(String value, boolean secure) {
    setCookie(browserName(), value, secure, "; Max-Age=" + AWAY_SECONDS);
  }

  /** The mark of {@link #keepBrowser}, or null. */
  @Nullable String browser() {
    return context.cookie(browserName());
  }

  void forgetBrowser(boolean secure) {
    setCookie(browserName(), "", secure, "; Max-Age=0");
  }

  private String sessionName() {
    return Callers.cookie(context.req().getLocalPort());
  }

  private String browserName() {
    return "jisr_agency_" + context.req().getLocalPort();
  }

  private void setCookie(String name, String value, boolean secure, String more) {
    context.res().addHeader("Set-Cookie", cookie(name, value, secure, more));
  }

  private static String cookie(String name, String value, boolean secure, String more) {
    return name
        + "="
        + value
        + "; Path=/; HttpOnly; SameSite=Strict"
        + (secure ? "; Secure" : "")
        + more;
  }

  String remoteAddress() {
    return context.req().getRemoteAddr();
  }

  void header(String name, String value) {
    context.header(name, value);
  }

  void reply(int status, JsonNode answer) {
    context
        .status(status)
        .contentType("application/json; charset=utf-8")
        .result(Json.bytes(answer));
  }

  void reply(JsonNode answer) {
    reply(200, answer);
  }

  /** An error's answer, for a route that adds to it. */
  ObjectNode error(WebFault fault) {
    return Errors.answer(fault.code(), Map.of(), RequestFailures.number());
  }

  void bytes(byte[] bytes, String type) {
    context.contentType(type).result(bytes);
  }

  /** Makes the browser save the answer under that name. */
  void attach(String name) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  void done() {
    context.status(204);
  }

  void text(String text, String type) {
    context.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }

  void file(Path file, String type) throws IOException {
    context.contentType(type).header("Content-Length", Long.toString(Files.size(file)));
    context.result(Files.newInputStream(file));
  }

  /** A download of unknown length, written as it is made. */
  OutputStream download(String name, String type) throws IOException {
    attach(name);
    context.res().setContentType(type);
    return context.res().getOutputStream();
  }

  /** The answer's body for as long as both sides keep it open. */
  OutputStream open(String type) throws IOException {
    context.res().setContentType(type);
    context.res().setCharacterEncoding("UTF-8");
    context.res().flushBuffer();
    return context.res().getOutputStream();
  }

  private static WebException malformed(String name) {
    return new WebException(WebFault.PARAMETER_MALFORMED, Map.of("parameter", name));
  }
}
