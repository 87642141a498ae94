package org.jisr.scenarios;

import org.jisr.law.Language;

/** What has to be read beside every figure, in four languages. */
public final class Caution {
  private Caution() {}

  /** That it is a scenario and no recommendation. */
  public static String scenario(Language language) {
    return switch (language) {
      case AR ->
          "سيناريو وليس توصية: يصف بنية البيانات المحفوظة، ولا يتنبأ بما سيفعله الناس ولا بأثر أي"
              + " إجراء.";
      case FR ->
          "Scénario, non recommandation : il décrit la structure des données détenues, et ne prédit"
              + " ni ce que feront les personnes ni l’effet d’une mesure.";
      case EN ->
          "Scenario, not a recommendation: it describes the structure of the data held, and"
              + " predicts neither what people would do nor the effect of any measure.";
      case ES ->
          "Escenario, no recomendación: describe la estructura de los datos que se poseen y no"
              + " predice lo que harán las personas ni el efecto de medida alguna.";
    };
  }

  /** That networks recover. */
  public static String recovery(Language language) {
    return switch (language) {
      case AR ->
          "الشبكات تتعافى: تنشأ روابط جديدة، وقد يزداد التماسك بعد التدخل. أعد النظر في بيانات"
              + " أحدث قبل الاعتماد على هذه الأرقام.";
      case FR ->
          "Les réseaux se rétablissent : de nouveaux liens se forment et la cohésion peut croître"
              + " après une intervention. Réexaminez des données plus récentes avant de vous fier à"
              + " ces chiffres.";
      case EN ->
          "Networks recover: new ties form, and cohesion may rise after an intervention. Look at"
              + " later data before relying on these figures.";
      case ES ->
          "Las redes se recuperan: se forman nuevos vínculos y la cohesión puede aumentar tras una"
              + " intervención. Examine datos más recientes antes de confiar en estas cifras.";
    };
  }

  /** That a pattern of payments says nothing of anyone by itself. */
  public static String patterns(Language language) {
    return switch (language) {
      case AR ->
          "النمط وحده لا يثبت شيئًا على أحد: للأجور والإيجارات والفواتير وجمع التبرعات أنماط"
              + " مشابهة. وهو سبب للنظر في المدفوعات نفسها لا أكثر.";
      case FR ->
          "Un schéma ne dit rien de personne à lui seul : salaires, loyers, factures et collectes en"
              + " forment de semblables. Il invite à regarder les paiements eux-mêmes, sans plus.";
      case EN ->
          "A pattern says nothing of anyone by itself: wages, rents, invoices and collections form"
              + " similar ones. It is a reason to look at the payments themselves, and no more.";
      case ES ->
          "Un patrón no dice nada de nadie por sí solo: salarios, alquileres, facturas y colectas"
              + " forman otros parecidos. Invita a mirar los propios pagos, y nada más.";
    };
  }
}
