package org.jisr.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.exchange.Direction;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.MailItem;
import org.jisr.exchange.Remark;
import org.jisr.exchange.Remarks;
import org.jisr.law.Role;
import org.jisr.people.People;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conversation with a partner about items of a letter. Who may not see an item reads nothing
 * that was said about it, and says nothing.
 */
final class RemarkRoutes {
  private final Remarks remarks;
  private final LetterBox letters;
  private final Gate gate;
  private final People people;

  RemarkRoutes(Remarks remarks, LetterBox letters, Gate gate, People people) {
    this.remarks = remarks;
    this.letters = letters;
    this.gate = gate;
    this.people = people;
  }

  List<Route> routes() {
    Policy read = Policy.reading();
    Policy say = Policy.consulting(Role.LIAISON, Role.APPROVER);
    String in = "/api/inbox/{id}/remarks";
    String out = "/api/outbox/{id}/remarks";
    return List.of(
        new Route(Method.GET, in, read, call -> list(call, Direction.IN)),
        new Route(Method.POST, in, say, call -> say(call, Direction.IN)),
        new Route(Method.GET, out, read, call -> list(call, Direction.OUT)),
        new Route(Method.POST, out, say, call -> say(call, Direction.OUT)));
  }

  private void list(Call call, Direction box) {
    String id = known(call, box);
    List<Remark> all = remarks.about(box, id);
    Set<StixId> ids = new HashSet<>();
    all.forEach(each -> ids.addAll(each.items()));
    Set<StixId> visible = visible(call, ids);
    Map<String, String> accounts = people.names();
    call.reply(
        Json.object()
            .set(
                "items",
                Json.array(
                    all.stream().filter(each -> visible.containsAll(each.items())).toList(),
                    each -> json(each, accounts))));
  }

  private void say(Call call, Direction box) throws IOException {
    call.caller().person();
    Body body = call.json();
    List<StixId> items = body.requiredTexts("ids").stream().map(StixId::parse).toList();
    String text = body.requiredText("text");
    String id = known(call, box);
    if (!visible(call, Set.copyOf(items)).containsAll(items)) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID);
    }
    Remark said = remarks.say(box, id, items, text, call.caller().viewer());
    call.reply(201, json(said, people.names()));
  }

  /** The id of a letter that the caller may know of; throws for any other. */
  private String known(Call call, Direction box) {
    MailItem mail =
        letters.one(
            call.caller(),
            box == Direction.IN ? letters.inbox() : letters.outbox(),
            call.part("id"));
    return mail.envelopeId();
  }

  private Set<StixId> visible(Call call, Set<StixId> ids) {
    Set<StixId> visible = new HashSet<>();
    if (!ids.isEmpty()) {
      for (EntityReference each : gate.references(call.consultation(), ids).values()) {
        if (each.originator() != null) {
          visible.add(each.id());
        }
      }
    }
    return visible;
  }

  private static ObjectNode json(Remark remark, Map<String, String> accounts) {
    String by = remark.by();
    ObjectNode answer =
        Json.object()
            .put("id", remark.id())
            .put("own", remark.direction() == Direction.OUT)
            .put("by", by == null ? "" : accounts.getOrDefault(by, ""))
            .put("text", remark.text())
            .put("at", Json.time(remark.at()));
    answer.set("items", Json.strings(remark.items().stream().map(StixId::toString).toList()));
    return answer;
  }
}
