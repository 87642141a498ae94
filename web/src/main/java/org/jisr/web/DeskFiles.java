package org.jisr.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built desks. Its files are listed once at the start, and only a listed path is ever served:
 * no request can name another file.
 */
final class DeskFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("pbf", "application/x-protobuf"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, Path> files;
  private final @Nullable String page;

  private DeskFiles(Map<String, Path> files, @Nullable String page) {
    this.files = Map.copyOf(files);
    this.page = page;
  }

  static DeskFiles list(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return new DeskFiles(Map.of(), null);
    }
    Map<String, Path> files = new HashMap<>();
    try (var walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put("/" + slashes(folder.relativize(file)), file));
      Path index = files.remove("/index.html");
      return new DeskFiles(
          files, index == null ? null : Files.readString(index, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves the file, or the desks' page for any other path a person may have bookmarked. */
  void serve(Call call) throws IOException {
    String path = call.path();
    Path file = files.get(path);
    if (file != null) {
      boolean hashed = path.startsWith("/assets/");
      call.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      call.file(file, type(path));
    } else if (page == null
        || path.startsWith("/api/")
        || path.startsWith("/exchange/")
        || lastPart(path).contains(".")) {
      throw new WebException(WebFault.ROUTE_UNKNOWN);
    } else {
      call.text(page, "text/html; charset=utf-8");
    }
  }

  private static String type(String path) {
    String name = lastPart(path);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
