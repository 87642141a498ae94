package org.jisr.web;

import org.jisr.bank.IdentityCheck;
import org.jisr.bank.SubjectRequest;
import org.jisr.law.Language;

/**
 * The letter that ends a person's request. It is the same whatever was found, so that it neither
 * confirms nor denies that anything is held (Directive (EU) 2016/680, article 17(3)): that all
 * verifications took place, and that a court can be asked.
 */
final class SubjectLetter {
  private SubjectLetter() {}

  static String text(SubjectRequest request, Language language) {
    int number = request.number();
    return (request.identity() == IdentityCheck.NOT_ESTABLISHED
            ? unidentified(language)
            : verified(language))
        .formatted(number);
  }

  private static String verified(Language language) {
    return switch (language) {
      case AR ->
          "الموضوع: طلبكم رقم %d\n\n"
              + "تلقّت هيئة الرقابة طلبكم المتعلق بمعالجة البيانات الشخصية، وأجرت جميع عمليات التحقق"
              + " اللازمة. وإن تبيّن وجود معالجة غير مطابقة للقانون، فقد صدر الأمر بتصحيحها. ولا يجوز"
              + " إفادتكم بأكثر من ذلك، ولا يُفهم من هذا الرد أن بيانات تخصكم محفوظة أو غير محفوظة.\n\n"
              + "ولكم أن تطعنوا في هذا الرد أمام المحكمة المختصة.";
      case FR ->
          "Objet : votre demande n° %d\n\n"
              + "L’autorité de contrôle a reçu votre demande relative au traitement de données à"
              + " caractère personnel et a procédé à toutes les vérifications nécessaires. Si un"
              + " traitement non conforme à la loi avait été constaté, sa rectification aurait été"
              + " ordonnée. Il ne peut vous en être dit davantage, et cette réponse ne permet de"
              + " conclure ni à l’existence ni à l’absence de données vous concernant.\n\n"
              + "Vous pouvez former un recours devant la juridiction compétente.";
      case EN ->
          "Subject: your request no. %d\n\n"
              + "The oversight body has received your request about the processing of personal data"
              + " and has carried out all necessary verifications. Had any processing been found"
              + " contrary to the law, its correction would have been ordered. No more can be said,"
              + " and nothing in this answer means that data about you are held or are not"
              + " held.\n\n"
              + "You may seek a judicial remedy before the competent court.";
      case ES ->
          "Asunto: su solicitud n.º %d\n\n"
              + "La autoridad de control ha recibido su solicitud relativa al tratamiento de datos"
              + " personales y ha realizado todas las verificaciones necesarias. De haberse"
              + " comprobado un tratamiento contrario a la ley, se habría ordenado su corrección. No"
              + " puede comunicarse nada más, y de esta respuesta no se deduce ni que existan ni que"
              + " no existan datos sobre usted.\n\n"
              + "Puede interponer recurso ante el tribunal competente.";
    };
  }

  private static String unidentified(Language language) {
    return switch (language) {
      case AR ->
          "الموضوع: طلبكم رقم %d\n\n"
              + "لم تتمكن هيئة الرقابة من التحقق من هوية صاحب الطلب، فلم تنظر فيه. ويمكنكم تقديمه من"
              + " جديد مرفقًا بوثيقة هوية أو بوكالة. ولكم أن تطعنوا في هذا الرد أمام المحكمة المختصة.";
      case FR ->
          "Objet : votre demande n° %d\n\n"
              + "L’autorité de contrôle n’a pas pu établir l’identité de l’auteur de la demande et"
              + " ne l’a pas examinée. Vous pouvez la présenter de nouveau avec une pièce d’identité"
              + " ou un mandat. Vous pouvez former un recours devant la juridiction compétente.";
      case EN ->
          "Subject: your request no. %d\n\n"
              + "The oversight body could not establish the identity of whoever made the request and"
              + " has not examined it. You may make it again with an identity document or a"
              + " mandate. You may seek a judicial remedy before the competent court.";
      case ES ->
          "Asunto: su solicitud n.º %d\n\n"
              + "La autoridad de control no pudo establecer la identidad de quien presentó la"
              + " solicitud y no la ha examinado. Puede presentarla de nuevo con un documento de"
              + " identidad o un poder. Puede interponer recurso ante el tribunal competente.";
    };
  }
}
