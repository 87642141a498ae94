package org.jisr.intake;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A warning to be written as an alert of the Common Alerting Protocol 1.2, for the control rooms
 * and radios of those whom it is for: its scope is restricted to named recipients (TLP:RED). How
 * severe and how certain it is, nobody has said, and the alert says so.
 *
 * @param identifier of the warning, without spaces and commas
 * @param sender the party that warns, without spaces and commas
 * @param status {@code Actual}, {@code Exercise} or {@code Test}
 * @param urgency {@code Immediate}, {@code Expected}, {@code Future} or {@code Unknown}
 * @param threat what is threatened, in whatever language
 * @param permitted what its recipients may do
 */
public record CapWarning(
    String identifier,
    String sender,
    String senderName,
    Instant sent,
    String status,
    String urgency,
    String threat,
    String permitted) {
  /** The media type of an alert. */
  public static final String MEDIA_TYPE = "application/cap+xml";

  private static final String UNKNOWN = "Unknown";
  private static final int HEADLINE = 160;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

  private static final Map<String, String> EVENT =
      Map.of(
          "ar", "تهديد أمني",
          "fr", "Menace pour la sécurité",
          "es", "Amenaza para la seguridad");

  /** Writes the alert as UTF-8; the stream stays open. */
  public void write(OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("alert");
      xml.writeDefaultNamespace(CapXml.NAMESPACE);
      part(xml, "identifier", identifier);
      part(xml, "sender", sender);
      part(xml, "sent", TIME.format(sent));
      part(xml, "status", status);
      part(xml, "msgType", "Alert");
      part(xml, "scope", "Restricted");
      part(xml, "restriction", "TLP:RED");
      info(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IntakeException(IntakeFault.UNEXPECTED, e);
    }
  }

  private void info(XMLStreamWriter xml) throws XMLStreamException {
    String language = LanguageDetection.of(threat);
    String event = EVENT.getOrDefault(language, "Security threat");
    xml.writeStartElement("info");
    part(xml, "language", language);
    part(xml, "category", "Security");
    part(xml, "event", event);
    part(xml, "urgency", urgency);
    part(xml, "severity", UNKNOWN);
    part(xml, "certainty", UNKNOWN);
    part(xml, "senderName", senderName);
    part(xml, "headline", shortened(threat.lines().findFirst().orElse(event)));
    part(xml, "description", threat);
    part(xml, "instruction", permitted);
    xml.writeEndElement();
  }

  /** What XML cannot say, such as control characters, becomes a visible mark. */
  private static void part(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(each -> clean.appendCodePoint(sayable(each) ? each : 0xFFFD));
    xml.writeStartElement(name);
    xml.writeCharacters(clean.toString());
    xml.writeEndElement();
  }

  private static boolean sayable(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20
            && character != 0xFFFE
            && character != 0xFFFF
            && Character.getType(character) != Character.SURROGATE);
  }

  private static String shortened(String line) {
    return line.length() <= HEADLINE ? line : cut(line) + "…";
  }

  private static String cut(String line) {
    int end = line.offsetByCodePoints(0, line.codePointCount(0, HEADLINE - 2));
    return line.substring(0, end);
  }
}
