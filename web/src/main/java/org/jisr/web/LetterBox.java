package org.jisr.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jisr.bank.Gate;
import org.jisr.bank.Letter;
import org.jisr.exchange.Direction;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.ExchangeEvent;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.MailItem;
import org.jisr.exchange.Mailbox;
import org.jisr.exchange.MailedItem;
import org.jisr.exchange.Page;
import org.jisr.exchange.TipOff;
import org.jisr.law.Role;
import org.jspecify.annotations.Nullable;

/**
 * Shows each caller only the envelopes and warnings of whose every item the gate lets it know; the
 * others are as if they had never come.
 */
final class LetterBox {
  private final Exchange exchange;
  private final Gate gate;

  LetterBox(Exchange exchange, Gate gate) {
    this.exchange = exchange;
    this.gate = gate;
  }

  /** The inbox or the outbox. */
  interface Box {
    /** The page after a cursor, at most {@code limit} long. */
    Page<MailItem> page(@Nullable String cursor, int limit);

    /** One envelope; throws when there is none with this id. */
    MailItem one(String envelopeId);

    /** When it was sent or received, by this node's clock. */
    Instant at(MailItem mail);

    /** What it is called as a source of statements, null where none came by it. */
    @Nullable String source(MailItem mail);
  }

  /** What came in, to everyone. */
  Box inbox() {
    return inbox(null);
  }

  /** What came in, in all or under one space. */
  Box inbox(@Nullable String space) {
    return new Box() {
      @Override
      public Page<MailItem> page(@Nullable String cursor, int limit) {
        return space == null
            ? exchange.mailbox().inbox(cursor, limit)
            : exchange.spaces().letters(space, Direction.IN, cursor, limit);
      }

      @Override
      public MailItem one(String envelopeId) {
        return exchange.mailbox().received(envelopeId);
      }

      @Override
      public Instant at(MailItem mail) {
        return mail.receivedAt() == null ? mail.createdAt() : mail.receivedAt();
      }

      @Override
      public String source(MailItem mail) {
        return Mailbox.source(mail.partner(), mail.envelopeId());
      }
    };
  }

  /** What went out, to everyone. */
  Box outbox() {
    return outbox(null);
  }

  /** What went out, in all or under one space. */
  Box outbox(@Nullable String space) {
    return new Box() {
      @Override
      public Page<MailItem> page(@Nullable String cursor, int limit) {
        return space == null
            ? exchange.mailbox().outbox(cursor, limit)
            : exchange.spaces().letters(space, Direction.OUT, cursor, limit);
      }

      @Override
      public MailItem one(String envelopeId) {
        return exchange.mailbox().sent(envelopeId);
      }

      @Override
      public Instant at(MailItem mail) {
        return mail.createdAt();
      }

      @Override
      public @Nullable String source(MailItem mail) {
        return null;
      }
    };
  }

  /**
   * A full page of what the caller may know of, however much lies between; one more is looked for,
   * so that a next page is only promised when it shows something.
   */
  Page<MailItem> page(Caller caller, Box box, @Nullable String cursor, int limit) {
    String next = cursor == null ? null : one(caller, box, cursor).envelopeId();
    List<MailItem> shown = new ArrayList<>();
    do {
      Page<MailItem> page = box.page(next, limit + 1);
      Set<String> known = shown(caller, box, page.items());
      page.items().stream().filter(mail -> known.contains(mail.envelopeId())).forEach(shown::add);
      next = page.next();
    } while (next != null && shown.size() <= limit);
    return shown.size() <= limit
        ? new Page<>(shown, null)
        : new Page<>(shown.subList(0, limit), shown.get(limit - 1).envelopeId());
  }

  /** The envelope if the caller may know of it; otherwise the answer to an unknown id. */
  MailItem one(Caller caller, Box box, String envelopeId) {
    MailItem mail = box.one(envelopeId);
    if (shown(caller, box, List.of(mail)).isEmpty()) {
      throw new ExchangeException(ExchangeFault.MAIL_UNKNOWN);
    }
    return mail;
  }

  /** Whether the caller may know of the envelope of a request's answer. */
  boolean shows(Caller caller, Direction request, String envelopeId) {
    Box box = request == Direction.IN ? outbox() : inbox();
    try {
      return one(caller, box, envelopeId).envelopeId().equals(envelopeId);
    } catch (ExchangeException e) {
      return false;
    }
  }

  /** What is said about a request is for those who may know of the request. */
  private Set<String> shown(Caller caller, Box box, List<MailItem> mails) {
    Set<String> known =
        new HashSet<>(
            known(
                caller,
                mails.stream()
                    .filter(mail -> requestOf(mail) == null)
                    .map(mail -> letter(caller, box, mail))));
    for (MailItem mail : mails) {
      String request = requestOf(mail);
      if (request != null && exchange.requests().concerns(request, caller.viewer())) {
        known.add(mail.envelopeId());
      }
    }
    return known;
  }

  private static @Nullable String requestOf(MailItem mail) {
    return switch (mail.kind()) {
      case REQUEST -> mail.envelopeId();
      case REQUEST_STEP -> mail.inReplyTo();
      case AGREEMENT,
          KEYS,
          RELEASE,
          TIP_OFF,
          ACKNOWLEDGEMENT,
          OUTCOME,
          RECALL,
          RECALL_PROGRESS,
          SPACE,
          CONSENT_REQUEST,
          CONSENT_ANSWER,
          STATEMENT,
          REMARK,
          RECEIPT ->
          null;
    };
  }

  /** Those warnings the caller may know of. */
  List<TipOff> known(Caller caller, Collection<TipOff> tipOffs) {
    Set<String> known = known(caller, tipOffs.stream().map(LetterBox::letter));
    return tipOffs.stream().filter(tipOff -> known.contains(tipOff.id())).toList();
  }

  /** The warning if the caller may know of it; otherwise the answer to an unknown id. */
  TipOff require(Caller caller, TipOff tipOff) {
    if (known(caller, List.of(tipOff)).isEmpty()) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_UNKNOWN);
    }
    return tipOff;
  }

  /** Whether the caller's screens are told of it. */
  boolean tells(Caller caller, ExchangeEvent event) {
    return switch (event.topic()) {
      case PARTNER, AGREEMENT, OUTLET -> true;
      case STATEMENT -> caller.has(Role.LIAISON) || caller.has(Role.OVERSIGHT);
      case SPACE -> !caller.program() && exchange.spaces().concerns(event.id(), caller.viewer());
      case PROPOSAL ->
          !caller.program() && exchange.proposals().concerns(event.id(), caller.viewer());
      case REQUEST ->
          !caller.program() && exchange.requests().concerns(event.id(), caller.viewer());
      case INBOX -> caller.readsContent() && shows(caller, Direction.OUT, event.id());
      case OUTBOX -> caller.readsContent() && shows(caller, Direction.IN, event.id());
      case TIP_OFF -> caller.readsContent() && finds(caller, event.id(), this::warned);
    };
  }

  private boolean finds(Caller caller, String id, Finder finder) {
    try {
      return !known(caller, Stream.of(finder.letter(caller, id))).isEmpty();
    } catch (ExchangeException e) {
      return false;
    }
  }

  private Letter warned(Caller caller, String id) {
    return letter(exchange.tipOffs().get(id));
  }

  private Set<String> known(Caller caller, Stream<Letter> letters) {
    return gate.known(caller.viewer(), letters.toList());
  }

  /** What a partner refused is held by nobody here; only those who mend it need to know of it. */
  private static Letter letter(Caller caller, Box box, MailItem mail) {
    boolean mends = caller.has(Role.LIAISON) || caller.has(Role.APPROVER);
    return new Letter(
        mail.envelopeId(),
        box.source(mail),
        mail.items().stream()
            .filter(item -> !(mends && item.refusedCode() != null))
            .map(MailedItem::id)
            .toList(),
        box.at(mail));
  }

  private static Letter letter(TipOff tipOff) {
    boolean came = tipOff.direction() == Direction.IN;
    return new Letter(
        tipOff.id(),
        came ? Mailbox.source(tipOff.partner(), tipOff.id()) : null,
        tipOff.subjects(),
        tipOff.sentAt());
  }

  @FunctionalInterface
  private interface Finder {
    Letter letter(Caller caller, String id);
  }
}
