package org.jisr.node;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jisr.law.Language;
import org.jisr.law.PartyId;

/**
 * Decides who a new node is: from the command line, from the person at the terminal, or defaults.
 */
final class FirstStart {
  private static final String NO_COUNTRY = "XX";

  private FirstStart() {}

  /** The profile the folder has, or a new one written into it. */
  static Profile profile(DataFolder data, NodeSettings.FirstIdentity asked, Clock clock) {
    Profile known = data.profile();
    if (known != null) {
      return known;
    }
    String party = asked.party() == null ? "node-" + random() : asked.party();
    String name = asked.name() == null ? Terminal.ask("Name of this node", party) : asked.name();
    String country =
        asked.country() == null
            ? Terminal.ask("Country (two capital letters)", NO_COUNTRY)
            : asked.country();
    List<Language> languages =
        asked.languages().isEmpty() ? List.of(Language.values()) : asked.languages();
    Profile profile = new Profile(new PartyId(party), name, country, languages, clock.instant());
    data.remember(profile);
    return profile;
  }

  private static String random() {
    byte[] bytes = new byte[3];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
