package org.jisr.exercise;

import java.util.List;

/** One of the three fictional states that play. */
enum State {
  AZWARA("azwara", "المكتب المركزي لأمن أزوارة", "XA", "ar,fr"),
  COSTALBA("costalba", "Servicio de Coordinación de Seguridad de Costalba", "XC", "es"),
  KESTERMARK("kestermark", "Kestermark Joint Security Office", "XK", "en");

  private final String party;
  private final String title;
  private final String country;
  private final String languages;

  State(String party, String title, String country, String languages) {
    this.party = party;
    this.title = title;
    this.country = country;
    this.languages = languages;
  }

  /** The node's stable name among partners. */
  String party() {
    return party;
  }

  /** The service's name as people read it. */
  String title() {
    return title;
  }

  /** A user-assigned country code, as the state does not exist. */
  String country() {
    return country;
  }

  /** The languages its officers work in. */
  List<String> languages() {
    return List.of(languages.split(","));
  }
}
