package org.jisr.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.PackedPouch;
import org.jisr.exchange.Pouch;
import org.jisr.exchange.PouchBacklog;
import org.jisr.exchange.Pouches;
import org.jisr.exchange.UnpackedPouch;
import org.jisr.law.Language;
import org.jisr.law.Role;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sealed envelopes as files, carried by hand while a partner's link is down. */
final class PouchRoutes {
  private static final String MEDIA_TYPE = "application/vnd.jisr.pouch";

  private final Pouches pouches;
  private final PartyNames names;

  PouchRoutes(Pouches pouches, PartyNames names) {
    this.pouches = pouches;
    this.names = names;
  }

  List<Route> routes() {
    Policy manage = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/pouches", manage, this::list),
        new Route(Method.POST, "/api/pouches", manage, this::unpack),
        new Route(Method.POST, "/api/pouches/{id}/whole", manage, this::whole),
        new Route(Method.POST, "/api/partners/{id}/pouches", manage, this::pack));
  }

  private void list(Call call) {
    Language language = call.language();
    ObjectNode answer = Json.object();
    answer.set("waiting", Json.array(pouches.backlog(), each -> waiting(each, language)));
    answer.set("items", Json.array(pouches.newest(), each -> json(each, language)));
    call.reply(answer.putNull("next"));
  }

  /** The file goes out as it is read, and its name is gone from this disk at once. */
  private void pack(Call call) throws IOException {
    PackedPouch packed = pouches.pack(call.part("id"), call.query("after"), call.caller().viewer());
    try {
      call.attach(packed.name());
      call.header("Jisr-Pouch", packed.pouch().id());
      call.header("Jisr-Envelopes", Integer.toString(packed.pouch().envelopes()));
      call.header("Jisr-Receipts", Integer.toString(packed.pouch().receipts()));
      String next = packed.next();
      if (next != null) {
        call.header("Jisr-Next", next);
      }
      call.file(packed.file(), MEDIA_TYPE);
    } finally {
      Files.deleteIfExists(packed.file());
    }
  }

  private void whole(Call call) {
    pouches.whole(call.part("id"));
    call.done();
  }

  private void unpack(Call call) {
    UnpackedPouch unpacked = pouches.unpack(call.stream(), call.caller().viewer());
    ObjectNode answer =
        json(unpacked.pouch(), call.language())
            .put("taken", unpacked.taken())
            .put("repeated", unpacked.repeated())
            .put("confirmed", unpacked.confirmed())
            .put("repeatedReceipts", unpacked.repeatedReceipts());
    ArrayNode problems = answer.putArray("problems");
    for (Map.Entry<String, Integer> problem : unpacked.problems().entrySet()) {
      problems
          .addObject()
          .put("code", problem.getKey())
          .put("count", problem.getValue())
          .set(
              "message",
              ReasonJson.spoken(language -> ExchangeFault.text(problem.getKey(), language)));
    }
    call.reply(201, answer);
  }

  private ObjectNode waiting(PouchBacklog backlog, Language language) {
    return Json.object()
        .put("partner", backlog.partner().value())
        .put("partnerName", names.name(backlog.partner(), language))
        .put("envelopes", backlog.envelopes())
        .put("receipts", backlog.receipts())
        .put("oldest", Json.time(backlog.oldest()))
        .put("failing", backlog.failing());
  }

  private ObjectNode json(Pouch pouch, Language language) {
    return Json.object()
        .put("id", pouch.id())
        .put("partner", pouch.partner().value())
        .put("partnerName", names.name(pouch.partner(), language))
        .put("direction", pouch.direction().code())
        .put("digest", pouch.digest())
        .put("bytes", pouch.bytes())
        .put("madeAt", Json.time(pouch.madeAt()))
        .put("handledAt", Json.time(pouch.handledAt()))
        .put("envelopes", pouch.envelopes())
        .put("receipts", pouch.receipts())
        .put("known", pouch.known())
        .put("problemCount", pouch.problems())
        .put("whole", pouch.whole());
  }
}
