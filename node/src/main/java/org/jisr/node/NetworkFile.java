package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jisr.networks.EdgeListReader;
import org.jisr.networks.Graph;

/** Networks and orders as the commands read them from files. */
final class NetworkFile {
  private NetworkFile() {}

  static Graph graph(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return EdgeListReader.read(in);
    }
  }

  /** Node numbers apart by blanks, commas or line ends; lines that begin with # are passed over. */
  static int[] order(Path file) throws IOException {
    String text;
    try (InputStream in = open(file)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int[] order = new int[16];
    int count = 0;
    int line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      for (String word : content.startsWith("#") ? new String[0] : content.split("[\\s,]+")) {
        if (!word.isEmpty()) {
          if (count == order.length) {
            order = Arrays.copyOf(order, 2 * count);
          }
          order[count++] = number(word, line);
        }
      }
    }
    return Arrays.copyOf(order, count);
  }

  private static int number(String word, int line) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw NodeException.failed(
          "ORDER_NOT_NUMBERS",
          "An order is node numbers apart by blanks or line ends.",
          Map.of("line", Integer.toString(line)));
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw NodeException.failed(
          "FILE_NOT_FOUND", "There is no such file.", Map.of("file", file.toString()));
    }
    return Files.newInputStream(file);
  }
}
