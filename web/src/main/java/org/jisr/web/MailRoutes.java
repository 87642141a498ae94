package org.jisr.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.exchange.MailItem;
import org.jisr.exchange.Mailbox;
import org.jisr.exchange.MailedItem;
import org.jisr.exchange.Page;
import org.jisr.exchange.RecallAction;
import org.jisr.exchange.RecallOrder;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.people.DecisionHash;
import org.jisr.people.StepUp;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** What went out and came in; the gate says which of the items' names the reader may see. */
final class MailRoutes {
  /** Beyond what any order may take, so that it is refused and not cut. */
  private static final int MOST_HOURS = 1_000_000;

  private final Mailbox mailbox;
  private final LetterBox letters;
  private final Gate gate;
  private final PartyNames names;
  private final StepUp stepUp;

  MailRoutes(Mailbox mailbox, LetterBox letters, Gate gate, PartyNames names, StepUp stepUp) {
    this.mailbox = mailbox;
    this.letters = letters;
    this.gate = gate;
    this.names = names;
    this.stepUp = stepUp;
  }

  List<Route> routes() {
    Policy read = Policy.reading();
    Policy act = Policy.consulting(Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/outbox", read, this::outbox),
        new Route(Method.GET, "/api/outbox/{id}", read, this::sent),
        new Route(Method.GET, "/api/outbox/{id}/receipt", read, this::receipt),
        new Route(Method.GET, "/api/inbox", read, this::inbox),
        new Route(Method.GET, "/api/inbox/{id}", read, this::received),
        new Route(Method.POST, "/api/outbox/{id}/recall", act, this::recall),
        new Route(Method.POST, "/api/outbox/{id}/lift", act, this::lift));
  }

  private void outbox(Call call) {
    page(call, letters.outbox(call.query("space")));
  }

  private void inbox(Call call) {
    page(call, letters.inbox(call.query("space")));
  }

  private void sent(Call call) {
    MailItem mail = letters.one(call.caller(), letters.outbox(), call.part("id"));
    call.reply(json(call, mail, references(call, List.of(mail))));
  }

  private void receipt(Call call) {
    MailItem mail = letters.one(call.caller(), letters.outbox(), call.part("id"));
    byte[] receipt = mailbox.receipt(mail.envelopeId());
    call.attach("receipt-" + mail.envelopeId() + ".jisr");
    call.bytes(receipt, "application/vnd.jisr.envelope");
  }

  private void received(Call call) {
    MailItem mail = letters.one(call.caller(), letters.inbox(), call.part("id"));
    call.reply(json(call, mail, references(call, List.of(mail))));
  }

  private void recall(Call call) throws IOException {
    Body body = call.json();
    MailItem mail = letters.one(call.caller(), letters.outbox(), call.part("id"));
    RecallOrder order = order(body);
    stepUp.require(call.caller().session(), Act.RECALL, recallHash(mail, order));
    String id = mailbox.recall(mail.envelopeId(), order, call.caller().viewer());
    call.reply(202, Json.object().put("envelopeId", id));
  }

  /** The letter is the restriction's own; who may not read its items does not know of it. */
  private void lift(Call call) throws IOException {
    Body body = call.json();
    MailItem mail = letters.one(call.caller(), letters.outbox(), call.part("id"));
    String reason = body.requiredText("reason");
    Duration within = within(body);
    stepUp.require(
        call.caller().session(),
        Act.RECALL,
        DecisionHash.of("jisr-lift/1", mail.envelopeId(), reason, within.toString()));
    String id = mailbox.lift(mail.envelopeId(), reason, within, call.caller().viewer());
    call.reply(202, Json.object().put("envelopeId", id));
  }

  private static Duration within(Body body) {
    return Duration.ofHours(
        Math.clamp(body.number("withinHours", RecallOrder.USUAL.toHours()), 0, MOST_HOURS));
  }

  /** What is not said is a withdrawal in the usual time. */
  private static RecallOrder order(Body body) {
    String action = body.text("action");
    String uses = body.text("uses");
    return new RecallOrder(
        body.requiredTexts("ids").stream().map(StixId::parse).toList(),
        action == null ? RecallAction.WITHDRAW : RecallAction.of(action),
        uses == null ? "" : uses,
        body.requiredText("reason"),
        within(body));
  }

  private static String recallHash(MailItem mail, RecallOrder order) {
    String items =
        order.ids().stream().map(StixId::toString).sorted().collect(Collectors.joining(" "));
    return DecisionHash.of(
        "jisr-recall/3",
        mail.envelopeId(),
        items,
        order.reason(),
        order.action().code(),
        order.uses(),
        order.within().toString());
  }

  private void page(Call call, LetterBox.Box box) {
    Page<MailItem> page =
        letters.page(call.caller(), box, call.query("cursor"), call.number("limit", 50, 1, 200));
    Map<StixId, EntityReference> known = references(call, page.items());
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.items(), mail -> json(call, mail, known)));
    call.reply(answer.put("next", page.next()));
  }

  private Map<StixId, EntityReference> references(Call call, List<MailItem> mails) {
    Set<StixId> ids = new HashSet<>();
    mails.forEach(mail -> mail.items().forEach(item -> ids.add(item.id())));
    return ids.isEmpty() ? Map.of() : gate.references(call.consultation(), ids);
  }

  private ObjectNode json(Call call, MailItem mail, Map<StixId, EntityReference> known) {
    EntityJson entities = new EntityJson(names, call.language());
    ObjectNode answer =
        Json.object()
            .put("envelopeId", mail.envelopeId())
            .put("partner", mail.partner().value())
            .put("partnerName", names.name(mail.partner(), call.language()))
            .put("kind", mail.kind().code())
            .put("state", mail.state().code())
            .put("purpose", mail.purpose() == null ? null : mail.purpose().code());
    answer.set("items", Json.array(mail.items(), item -> item(entities, item, known)));
    answer.set("conditions", ReasonJson.conditions(mail.conditions()));
    answer
        .put("createdAt", Json.time(mail.createdAt()))
        .put("sentAt", Json.time(mail.sentAt()))
        .put("receivedAt", Json.time(mail.receivedAt()))
        .put("attempts", mail.attempts());
    answer.set("receipt", ExchangeJson.receipt(mail.receipt()));
    return answer.put("lastError", mail.lastError());
  }

  private static ObjectNode item(
      EntityJson entities, MailedItem item, Map<StixId, EntityReference> known) {
    return entities
        .reference(item.id(), known)
        .put("refusedCode", item.refusedCode())
        .put("recalled", item.recalled())
        .put("superseded", item.superseded())
        .put("restricted", item.restricted());
  }
}
