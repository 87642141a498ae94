package org.jisr.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads the main text of a web page; nothing is fetched and no script is run. */
final class HtmlText {
  private static final String NOISE =
      "script,style,noscript,template,svg,nav,footer,aside,form,iframe,button,select,object,embed,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo]";
  private static final Pattern DECLARED =
      Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{1,40})");
  private static final int HEAD = 4096;
  private static final String PARAGRAPH = "\n\n";

  private HtmlText() {}

  static Document read(byte[] bytes) {
    org.jsoup.nodes.Document page = Jsoup.parse(decode(bytes));
    Instant published = published(page);
    String title = first(page, "meta[property=og:title]", "content");
    if (title.isBlank()) {
      title = page.title();
    }
    if (title.isBlank()) {
      Element heading = page.selectFirst("h1");
      title = heading == null ? "" : heading.text();
    }
    page.select(NOISE).remove();
    String text = CleanText.of(blocks(main(page)));
    if (!CleanText.hasWords(text)) {
      throw new IntakeException(IntakeFault.NO_TEXT);
    }
    if (published == null) {
      published = PublishedDate.find(text);
    }
    return new Document(CleanText.title(title, text), text, published);
  }

  /** A page that is not UTF-8 is refused with the encoding that it declares itself. */
  private static String decode(byte[] bytes) {
    try {
      return Utf8.decode(bytes);
    } catch (IntakeException e) {
      String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
      Matcher declared = DECLARED.matcher(head);
      if (e.fault() == IntakeFault.NOT_UTF8 && declared.find()) {
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("utf-8")) {
          throw new IntakeException(
              IntakeFault.NOT_UTF8,
              Map.of("offset", e.details().getOrDefault("offset", "0"), "found", name));
        }
      }
      throw e;
    }
  }

  /** The article where it holds at least half of the words, else the whole body. */
  private static Element main(org.jsoup.nodes.Document page) {
    int all = page.body().text().length();
    for (String selector : new String[] {"article", "main", "[role=main]"}) {
      Element best = null;
      int longest = 0;
      for (Element candidate : page.select(selector)) {
        int length = candidate.text().length();
        if (length > longest) {
          longest = length;
          best = candidate;
        }
      }
      if (best != null && longest * 2 >= all) {
        return best;
      }
    }
    return page.body();
  }

  private static String blocks(Element root) {
    StringBuilder text = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.text());
            } else if (node instanceof Element element) {
              text.append(before(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && before(element).equals(PARAGRAPH)) {
              text.append(PARAGRAPH);
            }
          }
        });
    return text.toString();
  }

  /** What separates an element's words from those before it. */
  private static String before(Element element) {
    return switch (element.normalName()) {
      case "br" -> "\n";
      case "td", "th" -> " ";
      default -> element.isBlock() ? PARAGRAPH : "";
    };
  }

  private static @Nullable Instant published(org.jsoup.nodes.Document page) {
    String[][] places = {
      {"meta[property=article:published_time]", "content"},
      {"meta[itemprop=datePublished]", "content"},
      {"meta[name=date]", "content"},
      {"meta[name=dcterms.created]", "content"},
      {"time[datetime]", "datetime"},
    };
    for (String[] place : places) {
      Instant instant = PublishedDate.parse(first(page, place[0], place[1]));
      if (instant != null) {
        return instant;
      }
    }
    return null;
  }

  private static String first(org.jsoup.nodes.Document page, String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.attr(attribute);
  }
}
