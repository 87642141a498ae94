package org.jisr.intake;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads an alert of the Common Alerting Protocol 1.2 and checks it against the schema. A document
 * type, and with it every entity, is refused; nothing is ever fetched.
 */
final class CapXml {
  static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

  /** How all versions' namespaces begin. */
  static final String FAMILY = "urn:oasis:names:tc:emergency:cap:";

  private static final String FEATURES = "http://apache.org/xml/features/";
  private static final Schema SCHEMA = schema();

  private CapXml() {}

  /**
   * The whole alert; throws {@code INTAKE_CAP_BROKEN}, {@code …_DOCTYPE}, {@code …_VERSION} or
   * {@code …_INVALID} with the line.
   */
  static Document read(String text) throws IOException {
    Complaints complaints = new Complaints();
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(complaints);
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("Nothing is fetched.");
          });
      Document document = builder.parse(new InputSource(new StringReader(text)));
      String version = document.getDocumentElement().getNamespaceURI();
      if (version != null && version.startsWith(FAMILY) && !version.equals(NAMESPACE)) {
        throw new IntakeException(
            IntakeFault.CAP_VERSION, Map.of("found", version.substring(FAMILY.length())));
      }
      complaints.raise();
      return document;
    } catch (SAXParseException e) {
      String said = String.valueOf(e.getMessage());
      IntakeFault fault =
          said.contains("DOCTYPE") ? IntakeFault.CAP_DOCTYPE : IntakeFault.CAP_BROKEN;
      throw new IntakeException(fault, Map.of("line", String.valueOf(e.getLineNumber())));
    } catch (SAXException e) {
      throw new IntakeException(IntakeFault.CAP_BROKEN, Map.of("line", "?"));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform reads XML like this.", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(FEATURES + "disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setSchema(SCHEMA);
    return factory;
  }

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      URL file = CapXml.class.getResource("cap-1.2.xsd");
      return factory.newSchema(file);
    } catch (SAXException e) {
      throw new IllegalStateException("The schema shipped with the node is sound.", e);
    }
  }

  /**
   * Keeps where the schema was first left, and the part's name but nothing of its content; what is
   * no XML at all ends the reading.
   */
  private static final class Complaints implements ErrorHandler {
    private static final Pattern ELEMENT =
        Pattern.compile("element '(?:\\{\"[^\"]*\":)?([A-Za-z]{1,20})}?'");

    private @Nullable SAXParseException first;
    private String part = "?";

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      if (first == null) {
        first = e;
      }
      Matcher named = ELEMENT.matcher(String.valueOf(e.getMessage()));
      if (part.equals("?") && named.find()) {
        part = named.group(1);
      }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }

    private void raise() {
      SAXParseException found = first;
      if (found != null) {
        throw new IntakeException(
            IntakeFault.CAP_INVALID,
            Map.of("line", String.valueOf(found.getLineNumber()), "found", part));
      }
    }
  }
}
