package org.jisr.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser at the provider: it has cookies, fills in the provider's own form, and is sent back.
 */
final class ProviderVisit {
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new HashMap<>();

  /**
   * Goes to the provider's page, signs in there, and returns what it sent the browser back with.
   */
  AgencyAnswer signIn(String address, String user, String password) throws Exception {
    HttpResponse<String> page = get(address);
    if (page.statusCode() != 200) {
      throw new IOException("No form: " + page.statusCode() + ' ' + page.body());
    }
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("No form: " + page.body());
    }
    HttpRequest.Builder filled =
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=" + encoded(user) + "&password=" + encoded(password)));
    return answer(send(filled));
  }

  /** Goes there as somebody the provider still knows. */
  AgencyAnswer again(String address) throws Exception {
    return answer(get(address));
  }

  HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    for (String set : response.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      if (set.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return response;
  }

  private static AgencyAnswer answer(HttpResponse<String> response) throws IOException {
    String location = response.headers().firstValue("Location").orElse("");
    if (!location.startsWith("http://localhost:8420/sign-in/agency?")) {
      throw new IOException("Not sent back: " + response.statusCode() + ' ' + location);
    }
    Map<String, String> said = new HashMap<>();
    for (String part : location.substring(location.indexOf('?') + 1).split("&")) {
      String[] pair = part.split("=", 2);
      said.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return new AgencyAnswer(said.getOrDefault("state", ""), said.get("code"), said.get("iss"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
