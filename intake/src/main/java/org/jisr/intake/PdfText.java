package org.jisr.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF in a process of its own, so that a hostile file can exhaust only that process's
 * memory and time.
 */
final class PdfText {
  private static final String HEAP = "-Xmx256m";

  private PdfText() {}

  static Document read(Path file, ImportLimits limits) throws IOException {
    Process process =
        new ProcessBuilder(command(file, limits.documentCharacters()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    AtomicBoolean overdue = new AtomicBoolean();
    Thread watch = Thread.ofVirtual().start(() -> stopLate(process, limits, overdue));
    try (DataInputStream answer = new DataInputStream(process.getInputStream())) {
      process.getOutputStream().close();
      return answer(answer);
    } catch (IOException e) {
      throw new IntakeException(overdue.get() ? IntakeFault.TOO_COSTLY : exhausted(process), e);
    } finally {
      process.destroyForcibly();
      watch.interrupt();
    }
  }

  private static Document answer(DataInputStream answer) throws IOException {
    String outcome = answer.readUTF();
    if (!outcome.equals(PdfProcess.TEXT)) {
      throw new IntakeException(IntakeFault.valueOf(outcome));
    }
    String title = answer.readUTF();
    String stamp = answer.readUTF();
    byte[] raw = answer.readNBytes(answer.readInt());
    String text = CleanText.of(new String(raw, StandardCharsets.UTF_8));
    if (!CleanText.hasWords(text)) {
      throw new IntakeException(IntakeFault.PDF_IMAGES_ONLY);
    }
    return new Document(CleanText.title(title, text), text, published(stamp, text));
  }

  private static @Nullable Instant published(String stamp, String text) {
    Instant onPage = PublishedDate.find(text);
    return onPage != null ? onPage : stamp.isEmpty() ? null : Instant.parse(stamp);
  }

  private static void stopLate(Process process, ImportLimits limits, AtomicBoolean overdue) {
    try {
      if (!process.waitFor(limits.documentTime().toMillis(), TimeUnit.MILLISECONDS)) {
        overdue.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A process that ended without an answer ran out of memory or stack. */
  private static IntakeFault exhausted(Process process) {
    try {
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == PdfProcess.UNREADABLE
          ? IntakeFault.PDF_BROKEN
          : IntakeFault.TOO_COSTLY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return IntakeFault.TOO_COSTLY;
    }
  }

  private static List<String> command(Path file, int longest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true"));
    String modules = System.getProperty("jdk.module.path");
    if (modules != null) {
      command.addAll(List.of("-p", modules, "-m", "org.jisr.intake/" + PdfProcess.class.getName()));
    } else {
      command.addAll(
          List.of("-cp", System.getProperty("java.class.path"), PdfProcess.class.getName()));
    }
    command.add(file.toAbsolutePath().toString());
    command.add(String.valueOf(longest));
    return command;
  }
}
