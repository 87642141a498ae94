package org.jisr.web;

import java.time.Instant;
import org.jisr.exchange.Charter;
import org.jisr.exchange.Membership;
import org.jisr.exchange.Space;
import org.jisr.exchange.SpaceMember;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Spaces as one reader sees them. */
record SpaceJson(PartyNames names, Language language, Instant now) {

  /** What a list shows. */
  ObjectNode space(Space space) {
    Charter shown = space.charter();
    long overdue = space.members().stream().filter(each -> each.overdue(now)).count();
    return Json.object()
        .put("id", space.id())
        .put("title", shown.text().title())
        .put("lead", space.lead().value())
        .put("leadName", names.name(space.lead(), language))
        .put("role", space.role().code())
        .put("state", space.state().code())
        .put("end", space.end() == null ? null : space.end().code())
        .put("endedAt", Json.time(space.endedAt()))
        .put("closedAt", Json.time(space.closedAt()))
        .put("sunset", Json.time(shown.text().sunset()))
        .put("marking", shown.text().marking().code())
        .put("version", shown.text().version())
        .put("waits", space.offered() != null && answers(space))
        .put("members", space.members().size() + 1)
        .put("received", space.received())
        .put("overdue", overdue);
  }

  /** Everything about one. */
  ObjectNode whole(Space space) {
    ObjectNode answer = space(space);
    answer.set("charter", charter(space.charter()));
    answer.set("offered", answers(space) ? charter(space.offered()) : null);
    answer.set("roster", Json.array(space.members(), this::member));
    return answer;
  }

  private boolean answers(Space space) {
    Charter offered = space.offered();
    return offered != null
        && offered.text().sunset().isAfter(now)
        && switch (space.state()) {
          case OFFERED, ACTIVE -> true;
          case DECLINED, CLOSING, CLOSED -> false;
        };
  }

  private @Nullable ObjectNode charter(@Nullable Charter charter) {
    if (charter == null) {
      return null;
    }
    ObjectNode answer =
        Json.object()
            .put("version", charter.text().version())
            .put("hash", charter.hash())
            .put("text", charter.canonicalText())
            .put("title", charter.text().title())
            .put("event", charter.text().event())
            .put("purpose", charter.text().purpose().code());
    answer.set("languages", Json.array(charter.text().languages(), each -> Json.text(each.code())));
    answer.set("types", Json.strings(charter.text().objectTypes()));
    answer.set("conditions", ReasonJson.conditions(charter.text().conditions()));
    answer
        .put("marking", charter.text().marking().code())
        .put("sunset", Json.time(charter.text().sunset()))
        .put("replay", charter.text().replay().code())
        .put("proposedAt", Json.time(charter.text().proposedAt()))
        .put("answer", charter.answer() == null ? null : charter.answer().code())
        .put("answeredAt", Json.time(charter.answeredAt()));
    answer.set("members", Json.array(charter.members(), this::membership));
    return answer;
  }

  private ObjectNode membership(Membership member) {
    return Json.object()
        .put("party", member.party().value())
        .put("name", names.name(member.party(), language))
        .put("role", member.role().code())
        .put("sight", member.sight().code())
        .put("since", Json.time(member.since()));
  }

  private ObjectNode member(SpaceMember member) {
    return membership(member.membership())
        .put("named", member.named())
        .put("answer", member.answer() == null ? null : member.answer().code())
        .put("version", member.version())
        .put("answeredAt", Json.time(member.answeredAt()))
        .put("proven", member.proven())
        .put("receives", member.receives())
        .put("taken", member.taken())
        .put("attested", member.attested())
        .put("attestBy", Json.time(member.attestBy()))
        .put("overdue", member.overdue(now));
  }
}
