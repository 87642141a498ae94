package org.jisr.exchange;

import java.util.List;
import org.jisr.stix.Tlp;

/** Short ways to ask for information and to follow what becomes of it. */
final class Asking {
  private Asking() {}

  static RequestContent content(boolean urgent) {
    return new RequestContent(
        "Who rented the white van?",
        "Name and address of who rented the van VX-204-KL on 20 November.",
        "Preparation of an attack on a public event",
        "The van was seen twice beside the stadium's fuel store.",
        "The van is registered with a hire firm in your capital.",
        "No other way is left before the match; one name is asked, nothing else.",
        "Whoever rented it most likely drives it.",
        "To find the driver; not as evidence without asking again.",
        urgent ? UrgentGround.LIFE : null,
        urgent ? "The match begins tonight." : "",
        Tlp.AMBER);
  }

  /** Writes and sends a request, and waits until the other side has it. */
  static String ask(TestNode from, TestNode to, boolean urgent) {
    Requests requests = from.exchange.requests();
    String id =
        requests.draft(new RequestDraft(to.party, content(urgent)), from.consultation()).id();
    requests.submit(id, from.viewer());
    inState(from, id, RequestState.RECEIVED);
    return id;
  }

  /** The same, already judged by the other side. */
  static String triaged(TestNode from, TestNode to, boolean urgent) {
    String id = ask(from, to, urgent);
    to.exchange.requests().triage(id, RequestAccess.DIRECT, to.viewer());
    inState(from, id, RequestState.TRIAGED);
    return id;
  }

  static InformationRequest inState(TestNode node, String id, RequestState state) {
    return Await.value(
        "the request is " + state,
        () -> node.exchange.requests().get(id, node.viewer()),
        request -> request.state() == state);
  }

  static List<RequestState> thread(TestNode node, String id) {
    return node.exchange.requests().get(id, node.viewer()).steps().stream()
        .map(RequestStep::state)
        .toList();
  }
}
