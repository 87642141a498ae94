package org.jisr.intake;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark as plain text; a front matter's title and date are used, embedded HTML is not.
 */
final class MarkdownText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\r?\\n(.{0,8192}?)\\r?\\n---\\r?\\n", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.+?)[\"']?\\s*$");
  private static final Pattern DATE = Pattern.compile("(?m)^date:\\s*[\"']?([^\"'\\s]+)");

  private MarkdownText() {}

  static Document read(byte[] bytes) {
    String source = Utf8.decode(bytes);
    String title = "";
    Instant published = null;
    Matcher front = FRONT_MATTER.matcher(source);
    if (front.find()) {
      Matcher named = TITLE.matcher(front.group(1));
      title = named.find() ? named.group(1) : "";
      Matcher dated = DATE.matcher(front.group(1));
      published = dated.find() ? PublishedDate.parse(dated.group(1)) : null;
      source = source.substring(front.end());
    }
    Node tree = Parser.builder().build().parse(source);
    if (title.isBlank()) {
      Heading heading = firstHeading(tree);
      title = heading == null ? "" : render(heading);
    }
    withoutMarkup(tree);
    String text = CleanText.of(render(tree));
    if (!CleanText.hasWords(text)) {
      throw new IntakeException(IntakeFault.NO_TEXT);
    }
    if (published == null) {
      published = PublishedDate.find(text);
    }
    return new Document(CleanText.title(title, text), text, published);
  }

  private static String render(Node node) {
    return TextContentRenderer.builder()
        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .build()
        .render(node);
  }

  private static @Nullable Heading firstHeading(Node tree) {
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        return heading;
      }
    }
    return null;
  }

  /** HTML inside Markdown keeps its words and loses its tags. */
  private static void withoutMarkup(Node tree) {
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            block.setLiteral(Jsoup.parse(block.getLiteral()).text());
          }

          @Override
          public void visit(HtmlInline inline) {
            inline.setLiteral("");
          }
        });
  }
}
