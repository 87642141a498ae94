package org.jisr.intake;

/** Invented alerts of the Common Alerting Protocol. */
final class Alerts {
  static final String SENT = "2026-06-11T18:05:00+01:00";

  private static final String INFO =
      """
      <info><language>ar</language><category>Security</category><category>Safety</category>
      <event>تدافع عند البوابة</event><responseType>Avoid</responseType>
      <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
      <expires>2026-06-11T20:00:00+01:00</expires><senderName>غرفة عمليات الميناء</senderName>
      <headline>تجنّبوا البوابة الشمالية</headline><description>ازدحام شديد.</description>
      <instruction>استعملوا البوابة الجنوبية.</instruction>
      <web>https://port.example/alerts/7</web>
      <parameter><valueName>gate</valueName><value>north</value></parameter>
      <resource><resourceDesc>Map</resourceDesc><mimeType>image/png</mimeType>\
      <derefUri>iVBORw0KGgo=</derefUri></resource>
      <area><areaDesc>البوابة الشمالية</areaDesc>
      <polygon>34.00,-6.80 34.00,-6.79 34.01,-6.79 34.01,-6.80 34.00,-6.80</polygon>
      <circle>34.005,-6.795 0.4</circle></area></info>
      <info><language>fr</language><category>Security</category><event>Bousculade</event>
      <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
      <headline>Évitez la porte nord</headline><description>Forte affluence.</description></info>
      """;

  private Alerts() {}

  /** A bilingual alert to everybody. */
  static String open() {
    return of("port-7", SENT, "Actual", "Alert", "<scope>Public</scope>", INFO);
  }

  /** One that goes back to the first, sent so many minutes later. */
  static String later(String type, int minutes, String identifier) {
    return of(
        identifier,
        "2026-06-11T18:%02d:00+01:00".formatted(5 + minutes),
        "Actual",
        type,
        "<scope>Public</scope><references>ops@port.example,port-7,%s</references>".formatted(SENT),
        INFO.replace("ازدحام شديد.", "خفّ الازدحام."));
  }

  static String of(
      String identifier, String sent, String status, String type, String scope, String info) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>%s</identifier><sender>ops@port.example</sender><sent>%s</sent>
        <status>%s</status><msgType>%s</msgType>%s
        %s</alert>
        """
        .formatted(identifier, sent, status, type, scope, info);
  }

  static String info() {
    return INFO;
  }
}
