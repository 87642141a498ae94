package org.jisr.exercise;

/** The items of the story that the day turns on, by their ids in the shipped bundles. */
final class Story {
  /** The telephone that two companies answer. */
  static final String PHONE = "+999345550147";

  static final String PHONE_ID = id("phone-number", "value", PHONE);
  static final String RESELLER_ID = id("identity", "name", "Billets du Large");
  static final String HAULIER_ID = id("identity", "name", "Transportes Almadraba Azul");

  /** The group that is suspected of smuggling. */
  static final String RING_ID = id("threat-actor", "name", "شبكة المرساة");

  /** The assessment that follows from the link; for Costalba only. */
  static final String ASSESSMENT_ID =
      id("report", "name", "تقدير: صلة محتملة بين «تذاكر البحر» وشركة نقل في كوستالبا");

  static final String ASSESSMENT_WORDS = "الشاحنة المستنسخة";

  /** The sighting that turns out to be wrong and is recalled. */
  static final String MISTAKE_ID = id("report", "name", "رصد شاحنة ثانية قرب المستودع");

  static final String MISTAKE_WORDS = "رصد شاحنة ثانية قرب المستودع";

  /** What warns of the copied plate; for both partners. */
  static final String PLATE_ID = id("indicator", "name", "لوحة الشاحنة المستنسخة");

  static final String THIRD_PARTY_ID =
      id("report", "name", "Transportes Almadraba Azul y los embarques nocturnos");
  static final String MACHINE_ID = id("report", "name", "استنتاج آلي: تشابه في مسارات التنقل");
  static final String OVERDUE_ID = id("report", "name", "تقرير قديم عن باعة متجولين");
  static final String DISPUTED_ID = id("report", "name", "إشاعة عن إلغاء المباراة");
  static final String WITNESS_ID = id("identity", "name", "سلوى الفنارسي");
  static final String CHILD_ID = id("identity", "name", "آدم الشراعي");
  static final String SOURCE_ID = id("identity", "name", "المصدر «نورس»");
  static final String SOURCE_REPORT_ID = id("report", "name", "إفادة المصدر نورس");
  static final String MONEY_ID = id("report", "name", "Versements fractionnés vers Harrowmouth");

  private Story() {}

  private static String id(String type, String property, String value) {
    return StoryData.id(State.AZWARA, type, property, value);
  }
}
